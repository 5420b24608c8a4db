import {launcher} from '../support/khabar.ts';
import {formatTests} from './format-tests.ts';

formatTests(launcher);
