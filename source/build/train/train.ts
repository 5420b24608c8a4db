/**
 * npm run train -- DIR                          fits the model to DIR's annotated articles and writes its weights
 * npm run train -- DIR --report                 what it gives on outlets that it did not see
 * npm run train -- DIR --report --without NAME  … and how far it differs without the features whose names begin with NAME
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {corpus} from './corpus.ts';
import {examples, Vocabulary} from './examples.ts';
import {difference, leaveOneOutletOut, report} from './report.ts';
import {train} from './training.ts';

const {positionals, values} = parseArgs({
	allowPositionals: true,
	options: {report: {type: 'boolean'}, without: {type: 'string', multiple: true, default: []}},
});
const [folder] = positionals;
if (folder === undefined) {
	process.stderr.write('usage: npm run train -- DIR [--report [--without NAME]]\n');
	process.exit(2);
}
// The same model serves all languages; it is fitted to the one of which there are most articles.
const articles = corpus(folder).filter(({language}) => language === 'ar');
if (values.report) {
	const all = leaveOneOutletOut(articles);
	process.stdout.write(report(all));
	for (const name of values.without) process.stdout.write(difference(name, leaveOneOutletOut(articles, name), all));
} else {
	const vocabulary = new Vocabulary();
	const model = train(
		articles.flatMap(article => examples(article, vocabulary)),
		vocabulary,
	);
	const file = new URL('../../facts/model/weights.ts', import.meta.url);
	const tables = Object.entries(model).map(([name, weights]) => `\t${name}: ${JSON.stringify(weights)},`);
	writeFileSync(
		file,
		`// Made by \`npm run train -- DIR\` from articles that careful readers chose key facts from; do not edit.
// Logarithms of odds, by the names of features (sentence-features.ts, piece-features.ts).
import type {Model} from './judge.ts';

// biome-ignore format: generated
export const model: Model = {
${tables.join('\n')}
};
`,
	);
}
