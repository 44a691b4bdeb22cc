import { articleIdPattern } from "../load/schema/field-types.js";

/** Whether a text can be the id of an article or flow: small letters, digits, hyphens, joined by dots. */
export const isArticleId = (text: string): boolean =>
	articleIdPattern.test(text);
