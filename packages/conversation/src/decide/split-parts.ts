/** Words that join two requests, in six languages. */
const joints =
	/(?<![\p{L}\p{N}])(?:and also|and|also|plus|oraz|i także|i też|a także|i|a|та також|а також|та|і|й|а|и също|също|и|a tiež|aj|a|ve ayrıca|ayrıca|ve|bir de)(?![\p{L}\p{N}])|[;\n]|[,.!?]+(?=\s)/giu;

/** Most parts of one message that are looked at. */
const maxParts = 4;

/** The parts of a message that may be questions of their own: "return and invoice". One part when there is nothing to split. */
export function splitParts(text: string): readonly string[] {
	const parts = text
		.split(joints)
		.map((part) => part.trim())
		.filter((part) => /\p{L}{3,}/u.test(part));
	return parts.length >= 2 && parts.length <= maxParts ? parts : [text];
}
