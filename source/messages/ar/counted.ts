import type {Local} from '../local.ts';

/** So many articles. */
export const articlesOf = (local: Local, count: number): string =>
	local.plural(count, {
		zero: 'لا مقالات',
		one: 'مقال واحد',
		two: 'مقالان',
		few: '# مقالات',
		many: '# مقالًا',
		other: '# مقال',
	});

/** So many new articles. */
export const newArticlesOf = (local: Local, count: number): string =>
	local.plural(count, {
		zero: 'لا جديد',
		one: 'مقال جديد',
		two: 'مقالان جديدان',
		few: '# مقالات جديدة',
		many: '# مقالًا جديدًا',
		other: '# مقال جديد',
	});
