import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutFurniture} from '../../../source/article/prose/furniture.ts';

const prose = 'قال رئيس البلدية إن السوق سيفتح أبوابه يوم السبت بعد ثلاث سنوات من الترميم.';
const authors = ['Nadim Kurd', 'هدى الراوي'];

test('dates and names of authors around the prose are blank, and whose a picture is anywhere', () => {
	for (const line of [
		'18 NOV 2019',
		'Updated Nov 19, 6:55 AM; Posted Nov 19, 6:51 AM',
		'الثلاثاء ١٩ نوفمبر ٢٠١٩ - ١٠:٣٠',
		'19/11/2019',
		'By Nadim Kurd',
		'بقلم: هدى الراوي',
		'By',
	]) {
		assert.deepEqual(withoutFurniture([line, prose, line], authors), ['', prose, ''], line);
		assert.deepEqual(withoutFurniture([prose, line, prose], authors), [prose, line, prose], line);
	}
	for (const line of [
		'© Agency',
		'(Image: Harbour Agency)',
		'Photo by: N. Kurd',
		'صورة: وكالة الميناء',
		'Image copyright Agency',
	]) {
		assert.deepEqual(withoutFurniture([prose, line, prose], authors), [prose, '', prose], line);
	}
});

test('what says more stays, and so does all where there is no prose', () => {
	const kept = [
		'The mill opened in 1911.',
		'What is new in 2.26?',
		'Open from 9.30 to 19.00',
		'Nadim Kurd, the mayor',
		'Photos of the day',
		'Image of a saint found',
		'Maryam Sayegh',
	];
	for (const line of kept) assert.deepEqual(withoutFurniture([line, prose, line], authors), [line, prose, line], line);
	const results = ['19:00', '2019', 'By Nadim Kurd'];
	assert.deepEqual(withoutFurniture(results, authors), results);
});
