/** The one file that knows the package that opens addresses on each desktop. It is loaded when the first one is opened. */
export {default as open} from 'open';
