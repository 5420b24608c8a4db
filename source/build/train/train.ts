/**
 * npm run train -- DIR                          fits the model to DIR's annotated articles and writes its weights
 * npm run train -- DIR --report                 what it gives on outlets that it did not see
 * npm run train -- DIR --report --without NAME  … and without the features whose names begin with NAME, beside it
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {corpus} from './corpus.ts';
import {examples, Vocabulary} from './examples.ts';
import {leaveOneOutletOut, report} from './report.ts';
import {train} from './training.ts';

const {positionals, values} = parseArgs({
	allowPositionals: true,
	options: {report: {type: 'boolean'}, without: {type: 'string'}},
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
	const without = values.without === undefined ? undefined : leaveOneOutletOut(articles, values.without);
	process.stdout.write(without ? report(without, all) : report(all));
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
// biome-ignore format: generated
import type {Model} from './judge.ts';

export const model: Model = {
${tables.join('\n')}
};
`,
	);
}
