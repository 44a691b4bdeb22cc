import { Document } from "yaml";
import { writeOptions } from "./parse-options.js";

/** Plain data as a YAML file: two spaces, no folding, texts of several lines as blocks. `comment` goes to the first line. */
export function writeYaml(value: unknown, comment?: string): string {
	const document = new Document(value, { aliasDuplicateObjects: false });
	if (comment !== undefined) document.commentBefore = ` ${comment}`;
	// A comment stands right above the first field, as in the starter.
	return document.toString(writeOptions).replace(/^(#[^\n]*\n)\n/, "$1");
}
