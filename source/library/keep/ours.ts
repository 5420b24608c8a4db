import type {ArticleFile} from './merge.ts';

/** Whether what a file holds is one article in khabar's format, so that khabar may change it. */
export const isOurs = (file: unknown): file is ArticleFile =>
	typeof file === 'object' &&
	file !== null &&
	'title' in file &&
	'paragraphs' in file &&
	Array.isArray(file.paragraphs);
