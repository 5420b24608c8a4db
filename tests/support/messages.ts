import {messagesFor} from '../../source/messages/messages-for.ts';

/** The messages of the languages, as the views get them. */
export const en = messagesFor('en');
export const ar = messagesFor('ar');
