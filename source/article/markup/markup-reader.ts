import {withoutEntities} from '../fields/entities.ts';
import {Blocks} from './block/blocks.ts';
import type {Draft} from './block/context.ts';
import {draftsOf} from './block/paragraph-drafts.ts';
import {emojiOf, pictureOf, withoutRepeatedPictures} from './block/pictures.ts';
import {LineMarks, linkOf} from './line/line-marks.ts';
import {Ruby} from './line/ruby.ts';
import {Run} from './line/run.ts';
import type {Attributes} from './scan/attributes.ts';
import {blocks, embedded, parted} from './scan/elements.ts';
import {isEscapedMarkup, mostEscapes} from './scan/escaped.ts';
import {type MarkupHandler, scanMarkup} from './scan/scan-markup.ts';

/** What is known of a piece of HTML before it is read. */
export interface Surroundings {
	/** What addresses are relative to. */
	readonly base: string | undefined;
	/** How many times it had been escaped. */
	readonly escapes: number;
	/** Whether somebody wrote by hand what each picture shows. */
	readonly areAllPicturesTelling?: boolean;
}

/** What a browser puts around the text of `q` differs by language; these stand on both sides in every one. */
const quotationMark = '"';

/** Makes paragraphs of the parts of a piece of HTML. */
export class MarkupReader implements MarkupHandler {
	readonly #base: string | undefined;
	readonly #run = new Run();
	readonly #ruby = new Ruby(this.#run);
	readonly #marks = new LineMarks(this.#run);
	readonly #blocks = new Blocks(depth => this.#marks.endBelow(depth));
	/** Pictures within the text that is read now. */
	#pictures: Draft[] = [];
	/** What the pictures show that have a paragraph. */
	readonly #shown = new Set<string>();
	#escapes: number;
	/** How many quotations within a line are open. */
	#quotations = 0;
	/** The address of the last link. */
	#link: string | undefined;

	readonly #areAllPicturesTelling: boolean;

	constructor({base, escapes, areAllPicturesTelling = false}: Surroundings) {
		this.#base = base;
		this.#escapes = escapes;
		this.#areAllPicturesTelling = areAllPicturesTelling;
	}

	/** The paragraphs of all that was read. */
	finish(): Draft[] {
		this.#break();
		this.#blocks.closeTo(0);
		return withoutRepeatedPictures(this.#blocks.sink);
	}

	text(source: string): void {
		const text = withoutEntities(source);
		if (this.#ruby.isInReading) this.#ruby.add(text);
		else if (text !== source && this.#isEscaped(text)) this.#readEscaped(text);
		else {
			if (text.trim() !== '') this.#ruby.beforeText();
			if (this.#blocks.context.isCode) this.#run.addVerbatim(text.replace(/\r\n?/g, '\n'));
			else this.#run.add(text);
		}
	}

	#isEscaped(text: string): boolean {
		const isCode = this.#blocks.context.isCode || this.#run.isOpen('code');
		return !isCode && this.#escapes < mostEscapes && isEscapedMarkup(text);
	}

	#readEscaped(text: string): void {
		const {depth} = this.#blocks;
		this.#escapes++;
		scanMarkup(text, this);
		this.#escapes--;
		if (this.#blocks.depth <= depth) return;
		this.#break();
		this.#blocks.closeTo(depth);
	}

	gap(name: string): void {
		if (blocks.has(name)) this.#break();
		else if (embedded.has(name)) this.#run.part();
	}

	start(name: string, attributes: () => Attributes, before: string | undefined): void {
		if (this.#ruby.start(name)) return;
		if (name === 'br') this.#run.endLine();
		else if (name === 'img') this.#addImage(attributes());
		else if (name === 'q') this.#quote(1);
		else if (name === 'input') this.#addBox(attributes());
		else if (blocks.has(name)) {
			this.#break();
			this.#blocks.start(name, attributes());
		} else if (this.#marks.knows(name)) this.#startMark(name, attributes(), before);
	}

	end(name: string): void {
		if (this.#ruby.end(name)) return;
		if (name === 'br') this.#run.endLine();
		else if (name === 'q' && this.#quotations > 0) this.#quote(-1);
		else if (blocks.has(name)) {
			this.#break();
			this.#blocks.end(name);
		} else if (this.#marks.knows(name)) this.#marks.end(name);
	}

	/** A quotation begins or ends, of which the markup says that it is one. */
	#quote(change: 1 | -1): void {
		this.#quotations += change;
		this.#ruby.beforeText();
		this.#run.add(quotationMark);
	}

	#startMark(name: string, attributes: Attributes, before: string | undefined): void {
		const link = name === 'a' ? linkOf(attributes.href, this.#base) : {};
		const {address} = link;
		const goesOn = name === 'a' && address !== undefined && address === this.#link;
		if (parted.has(name) && before !== undefined && parted.has(before) && !goesOn) this.#run.part();
		this.#marks.start(name, attributes, this.#blocks.depth, link);
		if (name === 'a') this.#link = address;
	}

	#addImage(attributes: Attributes): void {
		const emoji = emojiOf(attributes);
		if (emoji === '') this.#addPicture(attributes);
		else this.#run.add(emoji);
	}

	#addPicture(attributes: Attributes): void {
		const {isInFigure} = this.#blocks;
		this.#blocks.notePicture();
		// A picture that leads to another page, or stands beside the text, is not one of the text.
		const leadsOn = this.#run.isOpen('link') && !/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(this.#link ?? '');
		const isBeside = ['header', 'footer', 'aside'].some(name => this.#blocks.has(name));
		if (!isInFigure && (leadsOn || isBeside)) return;
		const telling = this.#areAllPicturesTelling ? 'any' : isInFigure ? 'figure' : 'text';
		const picture = pictureOf(attributes, this.#base, telling);
		if (!picture || this.#shown.has(picture.text)) return;
		this.#shown.add(picture.text);
		const {quotes, items} = this.#blocks.context;
		const draft = {...picture, ...(quotes > 0 && {quoted: quotes}), ...(items > 0 && {indent: items})};
		if (this.#run.isEmpty) this.#blocks.sink.push(draft);
		else this.#pictures.push(draft);
	}

	/** A box to be ticked, as before the items of a list of tasks. */
	#addBox({type = '', checked}: Attributes): void {
		if (/^checkbox$/i.test(type)) this.#run.add(checked === undefined ? '☐ ' : '☑ ');
	}

	/** A block begins or ends: the text before it is whole. */
	#break(): void {
		this.#ruby.finish();
		const isEmpty = this.#run.isEmpty;
		const marked = this.#run.take();
		const {sink, context} = this.#blocks;
		if (!isEmpty) for (const draft of draftsOf(marked, context)) sink.push(draft);
		for (const draft of this.#pictures) sink.push(draft);
		this.#pictures = [];
	}
}
