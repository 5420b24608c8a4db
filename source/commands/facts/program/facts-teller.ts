import type {Article} from '../../../article/article.ts';
import type {KeyFact} from '../../../facts/key-fact.ts';
import {failureText} from '../../../messages/failure-text.ts';
import type {FactsSettings} from '../../../settings/settings.ts';
import {isolate} from '../../../text/row.ts';
import {messages} from '../../shared/language.ts';
import {complain} from '../../shared/output.ts';
import {mostFailures} from './beside-reading.ts';
import {factsProgram} from './facts-program.ts';

/** Asks the user's program for facts, and tells on standard error what is wrong with them. */
export interface FactsTeller {
	/** The facts of an article; undefined where khabar's own are to be shown. */
	factsOf(article: Article): Promise<readonly KeyFact[] | undefined>;
}

/** @param most how many facts of an article are wanted */
export function factsTeller(settings: FactsSettings, most: number | undefined): FactsTeller {
	const program = factsProgram(settings, {most});
	let failures = 0;
	return {
		async factsOf(article) {
			if (article.keyFacts.length > 0 || failures >= mostFailures) return undefined;
			const telling = await program.tell(article);
			if ('failure' in telling) {
				const {instead, notAsked} = messages().reports.facts;
				const by = isolate(telling.by);
				complain(instead(isolate(article.id), by, isolate(failureText(telling.failure, messages()))));
				if (++failures === mostFailures) complain(notAsked(by, failures));
				return undefined;
			}
			failures = 0;
			const {by, facts, dropped} = telling;
			if (dropped > 0) {
				const all = facts.length + dropped;
				complain(messages().reports.facts.leftOut(isolate(article.id), dropped, all, isolate(by)));
			}
			return facts.length > 0 ? facts : undefined;
		},
	};
}
