/**
 * What is wrong with a command line: from the sentences of the package that reads it, and of our options, to ours. Values are in
 * braces, as in `faults.ts`.
 */
export const usage = {
	"error: unknown option '{option}'": 'there is no option {option}',
	"error: unknown option '{option}'\n(Did you mean {other}?)": 'there is no option {option}; did you mean {other}?',
	"error: unknown option '{option}'\n(Did you mean one of {values}?)":
		'there is no option {option}; did you mean {values}?',
	"error: missing required argument '{argument}'": 'the argument {argument} is missing',
	"error: option '{option}' argument missing": 'the value of {option} is missing',
	"error: option '{option}' argument '{value}' is invalid. {known}": '{option} takes {known}, not {value}',
	"error: option '{option}' cannot be used with option '{other}'": '{option} and {other} exclude each other',
	"error: too many arguments for '{command}'. Expected {expected} arguments but got {count}: {rest}.":
		'{command} takes no more than {expected} arguments; there are {count}',
	"error: too many arguments for '{command}'. Expected {expected} argument but got {count}: {rest}.":
		'{command} takes one argument; there are {count}',
	"error: too many arguments for '{command}'. Expected 0 arguments but got {count}: {rest}.":
		'{command} takes no arguments',
	'Allowed choices are {values}.': '{values}',
	'a whole number from {least} to {most}': 'a whole number from {least} to {most}',
	'a time such as 12h, 1d or 2w, or a date such as 2026-11-28':
		'a time such as 12h, 1d or 2w, or a date such as 2026-11-28',
	'a time such as 90d or a count such as 1000': 'a time such as 90d or a count such as 1000',
	'a time such as 30m, 2h or 1d': 'a time such as 30m, 2h or 1d',
};

export type Usage = Readonly<Record<keyof typeof usage, string>>;
