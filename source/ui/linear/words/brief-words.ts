import {publishedAt} from '../../../article/dates/day.ts';
import type {Messages} from '../../../messages/messages.ts';
import {commas} from '../../../reader/layout/signs.ts';
import type {ReaderState} from '../../../reader/state/state.ts';
import {briefLines, isStoryRead} from '../../../reader/windows/brief-window.ts';
import {shortDateWords} from '../../date-words.ts';
import {joined, type Words} from './words.ts';

export function briefWords(state: ReaderState, messages: Messages): Words {
	const {stories, reading, selected, shelf} = state.brief!;
	if (!stories) {
		const making = messages.reading(0, reading?.all ?? shelf.count);
		return {key: 'brief is made', head: [`${messages.modes.brief}: ${making}`], place: []};
	}
	const line = briefLines(state.brief!)[selected];
	const head = `${messages.modes.brief}: ${messages.linear.stories(stories.length)}`;
	if (!line) return {key: 'brief', head: [head], place: [messages.nothingUnread]};
	const {story, fact} = line;
	const names = (articles: readonly {readonly source?: string}[]) =>
		[...new Set(articles.flatMap(({source}) => source ?? []))].join(commas[messages.direction]);
	const {read} = messages.linear;
	const place = fact
		? joined([fact.text, story.articles.length > 1 ? names(fact.sources.map(({article}) => article)) : ''])
		: joined([
				`${messages.linear.story}: ${story.title}`,
				names(story.articles),
				story.articles[0] && shortDateWords(publishedAt(story.articles[0]), messages),
				messages.linear.articles(story.articles.length),
				isStoryRead(state, story) ? read : '',
			]);
	return {key: 'brief', head: [head], place: [place]};
}
