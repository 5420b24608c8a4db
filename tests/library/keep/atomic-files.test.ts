import assert from 'node:assert/strict';
import {
	chmodSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {AtomicFiles} from '../../../source/library/keep/atomic-files.ts';

function withFolder(act: (folder: string) => void) {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-atomic-files-'));
	try {
		act(folder);
	} finally {
		rmSync(folder, {recursive: true});
	}
}

/** A file system without hard links. */
const cannotLink = () => {
	throw Object.assign(new Error('not here'), {code: 'EPERM', syscall: 'link'});
};

for (const [where, link] of [
	['with hard links', linkSync],
	['without hard links', cannotLink],
] as const) {
	describe(`a file system ${where}`, () => {
		test('gets a new file that is whole, and nothing beside it', () => {
			withFolder(folder => {
				const written = new AtomicFiles(folder, {link}).place('a.json', 'خبر');
				assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'خبر');
				const {size, mtimeMs} = statSync(join(folder, 'a.json'));
				assert.deepEqual(written, {size, modified: mtimeMs});
				assert.deepEqual(readdirSync(folder), ['a.json']);
			});
		});

		test('keeps a file whose name is wanted again', () => {
			withFolder(folder => {
				writeFileSync(join(folder, 'a.json'), 'mine');
				assert.equal(new AtomicFiles(folder, {link}).place('a.json', 'yours'), undefined);
				assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'mine');
				assert.deepEqual(readdirSync(folder), ['a.json']);
			});
		});
	});
}

test('a file is replaced as a whole', () => {
	withFolder(folder => {
		writeFileSync(join(folder, 'a.json'), 'before');
		const before = statSync(join(folder, 'a.json')).ino;
		new AtomicFiles(folder).replace('a.json', 'after');
		assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'after');
		assert.notEqual(statSync(join(folder, 'a.json')).ino, before);
		assert.deepEqual(readdirSync(folder), ['a.json']);
	});
});

test('a file that is replaced keeps its mode', () => {
	withFolder(folder => {
		const file = join(folder, 'a.json');
		writeFileSync(file, 'before');
		for (const mode of [0o600, 0o664]) {
			chmodSync(file, mode);
			new AtomicFiles(folder).replace('a.json', 'after');
			assert.equal(statSync(file).mode & 0o7777, mode);
		}
	});
});

test('a file that is gone when it should be replaced is made', () => {
	withFolder(folder => {
		new AtomicFiles(folder).replace('a.json', 'after');
		assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'after');
	});
});

test('what a symbolic link leads to is replaced, and the link stays', () => {
	withFolder(root => {
		const [folder, other] = [join(root, 'news'), join(root, 'elsewhere')];
		for (const path of [folder, other]) mkdirSync(path);
		writeFileSync(join(other, 'b.json'), 'before');
		symlinkSync('../elsewhere/b.json', join(folder, 'a.json'));
		const {size, modified} = new AtomicFiles(folder).replace('a.json', 'after');
		assert.equal(readlinkSync(join(folder, 'a.json')), '../elsewhere/b.json');
		assert.equal(readFileSync(join(other, 'b.json'), 'utf8'), 'after');
		const stats = statSync(join(folder, 'a.json'));
		assert.deepEqual([size, modified], [stats.size, stats.mtimeMs]);
		assert.deepEqual([readdirSync(folder), readdirSync(other)], [['a.json'], ['b.json']]);
	});
});

test('drafts that were left behind long ago are removed, and nothing else is', () => {
	withFolder(folder => {
		const left = '.khabar-0123456789abcdef.draft';
		const current = '.khabar-fedcba9876543210.draft';
		const others = ['.khabar-notes.draft', 'a.json', current];
		for (const name of [left, ...others]) writeFileSync(join(folder, name), 'half');
		for (const name of [left, 'a.json', '.khabar-notes.draft']) utimesSync(join(folder, name), 1e9, 1e9);
		new AtomicFiles(folder).sweep();
		assert.deepEqual(readdirSync(folder).sort(), others.sort());
	});
});

test('a folder that cannot be written says why and keeps no draft', () => {
	assert.throws(() => new AtomicFiles('/proc/nowhere').place('a.json', 'x'), {code: 'ENOENT'});
});
