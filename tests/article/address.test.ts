import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {hostOfAddress, openableAddress, shownAddress, shownHost} from '../../source/article/address.ts';

describe('an address that is opened', () => {
	test('is one of http, https or mailto, and nothing else', () => {
		assert.equal(openableAddress('https://example.com/a?b=1#c'), 'https://example.com/a?b=1#c');
		assert.equal(openableAddress('HTTP://Example.com'), 'http://example.com/');
		assert.equal(openableAddress('mailto:desk@example.com'), 'mailto:desk@example.com');
		for (const address of [
			'file:///etc/passwd',
			'javascript:alert(1)',
			' javascript:alert(1)',
			'java\nscript:alert(1)',
			'data:text/html,x',
			'vbscript:x',
			'ssh://example.com',
			'ms-settings:x',
			'-flag',
			'--help',
			'; rm -rf /',
			'$(id)',
			'`id`',
			'/etc/passwd',
			'example.com',
			'',
			undefined,
		])
			assert.equal(openableAddress(address), undefined, String(address));
	});

	test('holds no blank, quote, line break or control, and never begins with a dash', () => {
		for (const address of [
			'https://example.com/a b\'c"d`e|f^g{h}<i>\\',
			'https://example.com/\n--flag',
			'https://example.com/\x1b]52;c;AAAA\x07',
			"mailto:a b@example.com?subject='x y'",
			'https://example.com/أخبار?س=ش',
			'https://user:-p"w@example.com/',
		])
			assert.match(openableAddress(address)!, /^(?:https|mailto):[\w\-.~:/?#[\]@!$&()*+,;=%]+$/, address);
	});

	test('never asks a mail program to attach a file', () => {
		const address = 'mailto:a@example.com?subject=hi%20there&attach=/etc/passwd&Attachment=x&body=b#f';
		assert.equal(openableAddress(address), 'mailto:a@example.com?subject=hi%20there&body=b');
	});
});

describe('the host that is shown', () => {
	test('is without www., and with a port that is not the usual one', () => {
		assert.equal(shownHost('https://www.example.com/a'), 'example.com');
		assert.equal(shownHost('https://example.com:8443/a'), 'example.com:8443');
		assert.equal(shownHost('https://user:word@example.com/'), 'example.com');
		assert.equal(shownHost('mailto:a@example.com'), undefined);
		assert.equal(shownHost('nothing'), undefined);
	});

	test('is in its own letters where those look like no others', () => {
		assert.equal(shownHost('https://موقع.وزارة-الاتصالات.مصر/'), 'موقع.وزارة-الاتصالات.مصر');
		assert.equal(shownHost(new URL('https://موقع.مصر/').href), 'موقع.مصر');
		assert.equal(shownHost('https://חדשות.example/'), 'חדשות.example');
	});

	test('stays in Punycode where it could be taken for another', () => {
		// All of it Cyrillic; one Cyrillic letter among Latin ones, two, Greek ones; Latin with marks.
		for (const host of ['аррӏе.com', 'pаypal.com', 'gооgle.com', 'αpple.com', 'exámple.com'])
			assert.match(shownHost(`https://${host}/`)!, /^xn--/, host);
	});

	test('tells which scripts one of its labels mixes', () => {
		assert.deepEqual(hostOfAddress('https://pаypal.com/')!.mixed, ['Latin', 'Cyrillic']);
		assert.deepEqual(hostOfAddress('https://αpple.com/')!.mixed, ['Latin', 'Greek']);
		assert.deepEqual(hostOfAddress('https://аррӏе.com/')!.mixed, []);
		assert.equal(hostOfAddress('https://аррӏе.com/')!.letters, 'аррӏе.com');
	});

	test('never acts on the terminal: the whole address is shown in ASCII, or as clean text', () => {
		assert.match(shownAddress('https://аррӏе.com/\u202e\x1b[2Jx'), /^https:\/\/xn--[\x21-\x7e]+$/);
		assert.equal(shownAddress('javascript:\x1b[2Ja'), 'javascript:a');
	});
});
