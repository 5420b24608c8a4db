import type {LanguageTable} from './language-table.ts';

export const english: LanguageTable = {
	code: 'en',
	// Harman's S stemmer: plurals and possessives only, as more confuses words.
	stem: folded =>
		folded
			.replace(/['’]s$/, '')
			.replace(/ies$/, 'y')
			.replace(/(?<=[^aeiousc].?)(?<![us])s$/, ''),
	abbreviations: `
		mr | mrs | ms | dr | prof | st | gen | col | lt | sgt | capt | sen | rep | gov | rev | hon | jr | sr | vs |
		etc | no | fig | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | inc | ltd | co |
		corp | dept | approx | cf | al | vol | pp`,
	openers: `
		in | on | at | by | for | with | from | to | after | before | during | under | over | against | about | into | through |
		and | or | but | as | than | because | since | until | near | between | among | without | within | despite`,
	qualifiers: `
		more | less | fewer | most | least | than | half | double | twice | times | first | last | once | or | without |
		since | until | till | before | after | during | per | compared | instead | yesterday | today | tomorrow | tonight |
		monday | tuesday | wednesday | thursday | friday | saturday | sunday | day | days | week | weeks | month | months |
		year | years | hour | hours | next | million | billion | thousand`,
	speech: `
		said | says | say | told | tells | added | adds | announced | announces | claimed | claims | stated |
		reported | reports | warned | warns | argued | argues | insisted | insists | explained | denied | denies |
		according to | wrote | confirmed | revealed | acknowledged | urged`,
	denials: `
		deny | denies | denied | dispute | disputes | disputed | reject | rejects | rejected | dismissed | refuted | retracted |
		withdrew | withdrawn | overturned | quashed | revoked | disallowed | took it back | took that back | reversed | cancelled | before it dropped`,
	pronouns: 'he | she',
	agencies: 'reuters | ap | afp | cnn | bbc | upi | xinhua | associated press',
	leadIns: `
		and | but | so | also | however | meanwhile | moreover | furthermore | in addition | additionally | still |
		yet | then | for his part | for her part`,
	leadInPhrases: `
		meanwhile | however | in addition | moreover | furthermore | in other news | on the other hand |
		for his part | for her part | by contrast | separately | elsewhere | at the same time | in the meantime |
		nevertheless | nonetheless`,
	tails: `
		while | whereas | as well as | which | who | whose | and that | with | as he | as she | as they | and he |
		and she | and they | and it | and is | and was | and has | and have | and had | and will | in addition to |
		along with | leaving | making`,
	participles: 'adding that | noting that | stressing that | saying that',
	relatives: 'who | which | whose | where',
	subordinators: `
		if | unless | when | while | whenever | after | before | since | as | although | though | because | despite |
		with | until | once | whether | in | at | on | by | for | following | during | under`,
	binding: `
		if | unless | except | but | although | though | however | provided | only | until | without | despite |
		because | said | says | say | told | tells | claimed | claims | according | reported | reports | reportedly |
		allegedly | not | wrote | insisted | added`,
	complements: 'that',
	pointers: `
		he | she | it | they | this | that | these | those | his | her | its | their | we | i | you | my | our | him |
		them | there | and | but | so | or`,
	background: 'had been | previously | earlier this | last year | in the past | has long | was founded | used to',
	invitations: `
		see | read | watch | view | click | tap | visit | listen | hear | follow | find | find out | learn | check | check out |
		download | subscribe | join | browse | explore | look at | get more | more on | more in | more about | more here | more from |
		more details | more information | for more | for details | for further | for the full | for the latest | full story | full text |
		full statement | full report | full coverage | full list | full interview | the full story | the full text | the full statement |
		the full report | the full list | the full interview | further details | further reading | details here | please | go to |
		to read | to watch | to find out | to learn more`,
	hereWords: 'here | this link | the link | this page | click here | more | video | this video | online',
	boilerplate: `
		read more | read also | also read | see also | related articles | related stories | click here | share this |
		share on | follow us | sign up for | all rights reserved | image source | image caption | photo by |
		getty images | scroll down for | reporting by | editing by | subscribe to our | most popular |
		recommended for you | for more on`,
	notices: `
		download our app | our mobile app | sign up for our | views expressed | opinions expressed | click here | push notifications |
		could not independently verify | follow us on | terms and conditions | our live coverage | our live blog | our live updates`,
	labels: `
		related | share | subscribe | tags | tagged | source | sources | copyright | advertisement | photo | video |
		watch | comments | written by | by | last updated | published | updated | download | print | recommended |
		topics | caption`,
	months: `
		january | february | march | april | may | june | july | august | september | october | november | december |
		jan | feb | aug | sept | oct | nov | dec`,
	schedule: `
		next | upcoming | tomorrow | deadline | scheduled | will begin | will start | begins | starts | until |
		due to`,
	units: `
		percent | per cent | million | billion | trillion | thousand | dollars | euros | pounds | miles | kilometres |
		kilometers | tonnes | tons | people | degrees | barrels`,
	places: `
		in the city of | in the town of | in the village of | in the province of | north of | south of | east of |
		west of | located in | near the`,
};
