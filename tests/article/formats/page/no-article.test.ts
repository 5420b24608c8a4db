import assert from 'node:assert/strict';
import {test} from 'node:test';
import {article, html, jsonLd, page, read, story} from './pages.ts';

const cookies = 'page.html: is a cookie notice, not an article';
const captcha = 'page.html: is a captcha page, not an article';
const script = 'page.html: is a page that only asks for JavaScript, not an article';
const redirect = 'page.html: is a page that only leads on to another one, not an article';

const failure = 'page.html: is an error page of a site, not an article';
const login = 'page.html: is a page that asks to sign in, not an article';

const button = '<button>OK</button>';
const partners = 'We and our 812 partners store cookies on your device. '.repeat(60);

for (const [what, text, expected] of [
	[
		'a part of the page for cookies',
		page(
			`<h1>The Coast</h1><div id="cookieNotice"><p>This site uses cookies, for reasons that it says <a href="/c">here</a>, and asks you to agree.</p>${button}</div>`,
		),
		cookies,
	],
	[
		'a long one',
		page(`<main></main><div class="qc-cmp-ui"><h1>We value your privacy</h1><p>${partners}</p>${button}</div>`),
		cookies,
	],
	[
		'a form beside one short line',
		page(
			`<p>Back soon.</p><div class="widget_eu_cookie_law"><form><input type=submit value=OK></form>Dieses Blog verwendet Cookies. Wer hier liest, stimmt dem zu, so lange es geht.</div>`,
		),
		cookies,
	],
	[
		'cookies, in French',
		page(
			`<h1>Votre vie privée</h1><p>Nous utilisons des cookies pour mesurer notre audience.</p><p>Vous pouvez refuser les cookies.</p>${button}`,
		),
		cookies,
	],
	[
		'cookies, in Arabic',
		page('<p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك. بمتابعة التصفح فأنت توافق على ذلك.</p>'),
		cookies,
	],
	[
		'cookies, in a language of which no word is known',
		page(`<div><p>Þessi vefur notar cookies til að telja gesti.</p>${button}</div>`),
		cookies,
	],
	[
		'a moment',
		page('<h1>coast.example</h1><p>Please enable JavaScript and cookies to continue</p>', '', 'Just a moment...'),
		captcha,
	],
	[
		'a moment, in Spanish',
		page(
			'<p>Verificando que usted es un ser humano.</p><script src="/cdn-cgi/challenge-platform/x.js"></script>',
			'',
			'Un momento…',
		),
		captcha,
	],
	[
		'attention',
		page('<h1>Sorry, you have been blocked</h1><p>Cloudflare Ray ID: 1f</p>', '', 'Attention Required! | Cloudflare'),
		captcha,
	],
	[
		'a sign that one is human',
		page(
			'<p>Complete the security check to read on.</p><div class="h-captcha"></div><script src="https://js.hcaptcha.com/1/api.js"></script>',
		),
		captcha,
	],
	['that it is not there', page('<center><h1>404 Not Found</h1></center><hr>nginx', '', '404 Not Found'), failure],
	[
		'that it is not there, in Arabic',
		page('<h1>عذرا، الصفحة غير موجودة</h1><a href="/">الرئيسية</a>', '', 'الشاطئ'),
		failure,
	],
	['that it fails', page('<h1>Sorry</h1><p>Try again.</p>', '', '503 Service Unavailable | The Coast'), failure],
	[
		'that one has to sign in',
		page(`<h1>Welcome back</h1><form><label>Name</label><input><input type="password">${button}</form>`),
		login,
	],
	[
		'nothing, but has the script of such a service',
		page('<script src="https://ct.captcha-delivery.com/c.js"></script>'),
		captcha,
	],
	[
		'JavaScript where there is none',
		page('<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'),
		script,
	],
	['JavaScript, in Persian', page('<p>برای خواندن این صفحه جاوااسکریپت را فعال کنید.</p>'), script],
	[
		'to be followed',
		page('<p>Moved.</p>', '<meta http-equiv="Refresh" content="0; URL=https://coast.example/2">'),
		redirect,
	],
] as const) {
	test(`a page that asks for ${what} is told, and is no article`, async () => assert.equal(await read(text), expected));
}

const about = (title: string, ...texts: string[]) => page(`<h1>${title}</h1>${html(texts)}${button}`, '', title);

for (const [what, text] of [
	[
		'cookies',
		about(
			'Fewer questions about cookies',
			'The parliament wants browsers to answer for their users whether cookies may be set.',
			'Papers say that they use cookies to earn what they cost, and ask for more time.',
			'Nine of ten readers accept all cookies, a study has found, and do not read what they agree to.',
		),
	],
	[
		'captchas',
		page(
			`<article><h1>Captchas fail</h1>${html(['A program solves a captcha faster than a human does.', 'It took the robot three seconds, they found.'])}</article><script src="https://www.google.com/recaptcha/api.js"></script>`,
		),
	],
	[
		'JavaScript',
		about(
			'JavaScript is thirty',
			'JavaScript was made in ten days, and runs everywhere now.',
			'Who made it would do the dates otherwise.',
		),
	],
	['a moment', about('Just a moment of peace', 'At noon the guns fell silent, and people came out to see the sun.')],
	[
		'access that was denied',
		about(
			'Access denied: how a village lost its road',
			'For humans and goats the way to the spring has been shut since May.',
		),
	],
] as const) {
	test(`a short article about ${what} is one`, async () =>
		assert.ok(Array.isArray(await read(text)), String(await read(text))));
}

test('a notice beside an article is left out of it', async () => {
	const notice = `<div class="gdpr-cookie-notice"><p>${partners}</p>${button}</div><noscript>Enable JavaScript.</noscript>`;
	const challenge = '<script src="https://www.google.com/recaptcha/api.js"></script>';
	assert.deepEqual(await read(page(`${notice}${article()}${challenge}`)), story);
	assert.deepEqual(await read(page(`<div>${html()}</div>${notice}`)), story);
	const short = 'The road to the harbour is closed on Friday. Buses go over the bridge, as they did in May.';
	assert.deepEqual(await read(page(`<div><h1>Road closed</h1><p>${short}</p></div>${notice}`, '', 'Road closed')), [
		short,
	]);
});

test('a page whose text stands in its JSON-LD is an article, whatever it asks for', async () => {
	const body = '<noscript>Please enable JavaScript.</noscript><div id="root"></div>';
	assert.deepEqual(await read(page(body, jsonLd({articleBody: story.join('\n\n')}))), story);
});

const feed = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
const headlines = Array.from(
	{length: 12},
	(_, i) => `<li><a href="/2026/${i}">Ferry sails for the ${i}th time</a></li>`,
).join('');

test('a home page that has a feed names its address', async () => {
	const told = 'page.html: is a home page, not an article; its feed is https://coast.example/feed.xml';
	const home = page(`<ul>${headlines}</ul>${html()}`, feed);
	for (const path of ['', 'ar/', 'en-gb', 'index.html']) {
		assert.equal(await read(home, `https://coast.example/${path}`), told, path);
	}
	assert.equal(await read(page(headlines, `${feed}<link rel="canonical" href="https://coast.example/">`)), told);
	assert.deepEqual(await read(home, 'https://coast.example/2026/ferry'), story);
	assert.deepEqual(await read(page(article(), feed + jsonLd({})), 'https://coast.example/'), story);
});

test('so does a page of headlines, and one without text', async () => {
	assert.equal(
		await read(
			page(`<h1>World</h1><ul>${headlines}</ul><p>All news of the day.</p>`, feed),
			'https://coast.example/world',
		),
		'page.html: is a list of headlines, not an article; its feed is https://coast.example/feed.xml',
	);
	assert.equal(
		await read(page('<img src=a>', feed, ''), 'https://coast.example/world'),
		'page.html: is a page without the text of an article; its feed is https://coast.example/feed.xml',
	);
	assert.deepEqual(await read(page(`${article()}<ul>${headlines}</ul>`, feed), 'https://coast.example/1'), story);
});
