import {launcher} from '../support/khabar.ts';
import {compileCacheTests} from './compile-cache-tests.ts';

compileCacheTests(launcher);
