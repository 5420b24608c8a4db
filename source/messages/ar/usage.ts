import type {Usage} from '../en/usage.ts';

export const usage: Usage = {
	"error: unknown option '{option}'": 'لا خيار باسم {option}',
	"error: unknown option '{option}'\n(Did you mean {other}?)": 'لا خيار باسم {option}؛ هل تقصد {other}؟',
	"error: unknown option '{option}'\n(Did you mean one of {values}?)": 'لا خيار باسم {option}؛ هل تقصد {values}؟',
	"error: missing required argument '{argument}'": 'ينقص الأمرَ الوسيط {argument}',
	"error: option '{option}' argument missing": 'تنقص قيمة الخيار {option}',
	"error: option '{option}' argument '{value}' is invalid. {known}": '{option}: القيمة المطلوبة {known}، لا {value}',
	"error: option '{option}' cannot be used with option '{other}'": 'لا يجتمع {option} و{other}',
	"error: too many arguments for '{command}'. Expected {expected} arguments but got {count}: {rest}.":
		'لا يأخذ {command} أكثر من {expected} من الوسائط؛ وعددها هنا {count}',
	"error: too many arguments for '{command}'. Expected {expected} argument but got {count}: {rest}.":
		'يأخذ {command} وسيطًا واحدًا؛ وعددها هنا {count}',
	"error: too many arguments for '{command}'. Expected 0 arguments but got {count}: {rest}.":
		'لا يأخذ {command} أي وسيط',
	'Allowed choices are {values}.': '{values}',
	'a whole number from {least} to {most}': 'عدد صحيح من {least} إلى {most}',
	'a time such as 12h, 1d or 2w, or a date such as 2026-11-28': 'مدة مثل 12h أو 1d أو 2w، أو تاريخ مثل 2026-11-28',
	'a time such as 90d or a count such as 1000': 'مدة مثل 90d أو عدد مثل 1000',
	'a time such as 30m, 2h or 1d': 'مدة مثل 30m أو 2h أو 1d',
};
