import type {ArticleState} from './article-state.ts';

/**
 * The back stack: the steps by which the reader came from a place of their own choice to what is shown now. Each step
 * holds the article as it was before it. Two questions are answered from the stack, and from nothing else:
 *
 * 1. Where does Esc go? It takes the last step back (`goBack`, in `commands/back.ts`). With no step left it leaves the
 *    article.
 * 2. Does what is shown count as read? Not while there is a step on the stack that only shows a place. Then the place
 *    to return to the next time is the one before the first such step, and other places do not count as read. The first
 *    motion of the reader's own in the text takes those steps off the stack: from then on the place shown is the reader's.
 *
 * | Step     | What it is                                                 | Esc goes to                 | Only shows |
 * | -------- | ---------------------------------------------------------- | --------------------------- | ---------- |
 * | `opened` | a search or the brief opens an article at a place it found | the list or the brief       | yes        |
 * | `menu`   | Tab: the fact that is selected in the menu shows its place | where the text stood        | yes        |
 * | `fact`   | Enter in the menu: the reader goes to the place of a fact  | the menu, at that fact      | no         |
 * | `prompt` | /: the first place that fits is shown while it is written  | where it was, with its find | yes        |
 *
 * Opening or closing an article empties the stack. As a step holds the article itself, a jump from one article to
 * another can become a step, too.
 */
export type BackStack = readonly BackStep[];

interface BackStep {
	readonly by: StepKind;
	/** The article as it was before the step; undefined for a prompt that was opened in the list. */
	readonly from: ArticleState | undefined;
}

export type StepKind = 'opened' | 'menu' | 'fact' | 'prompt';

const onlyShows: Readonly<Record<StepKind, boolean>> = {opened: true, menu: true, fact: false, prompt: true};

export const lastStep = (back: BackStack): BackStep | undefined => back.at(-1);

/** With one more step. There is one step of a kind at most: the last. */
export const withStep = (back: BackStack, by: StepKind, from: ArticleState | undefined): BackStack => [
	...withoutSteps(back, by),
	{by, from},
];

export const withoutSteps = (back: BackStack, by: StepKind): BackStack => back.filter(step => step.by !== by);

export const withoutLastStep = (back: BackStack): BackStack => back.slice(0, -1);

/** After a motion of the reader's own: what is shown is being read. */
export const afterMotion = (back: BackStack): BackStack => back.filter(({by}) => !onlyShows[by]);

/** The article as it was before it was only shown at other places; undefined while the reader reads what is shown. */
export const readFrom = (back: BackStack): ArticleState | undefined => back.find(({by}) => onlyShows[by])?.from;
