import type {Article} from '../../../article/article.ts';
import type {Dispatch} from '../../../reader/update.ts';
import type {FactsProgram} from './facts-program.ts';

/** After how many failures in a row the program is not asked any more. */
export const mostFailures = 3;

/** Asks the user's program beside reading. */
interface FactsAsker {
	/** Asks for an article; while another one is asked for, after it. Of several that wait, only the last counts. */
	ask(key: string, article: Article): void;
	stop(): void;
}

export function factsAsker(program: FactsProgram, dispatch: Dispatch): FactsAsker {
	let isAsking = false;
	let isStopped = false;
	let failures = 0;
	let next: {readonly key: string; readonly article: Article} | undefined;
	async function askAll(): Promise<void> {
		isAsking = true;
		while (next && !isStopped && failures < mostFailures) {
			const {key, article} = next;
			next = undefined;
			const telling = await program.tell(article);
			failures = 'failure' in telling ? failures + 1 : 0;
			if (!isStopped) dispatch({type: 'told', key, telling});
		}
		isAsking = false;
	}
	return {
		ask(key, article) {
			next = {key, article};
			// The frame that answers the key comes first.
			if (!isAsking) setImmediate(() => isAsking || void askAll());
		},
		stop() {
			isStopped = true;
			program.stop();
		},
	};
}
