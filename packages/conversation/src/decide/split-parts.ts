/** Words that join two requests, in six languages. */
const words =
	"and also|and|also|plus|oraz|i także|i też|a także|та також|а також|та|і|й|а|и също|също|и|a tiež|aj|ve ayrıca|ayrıca|ve|bir de";
/** Words that join two requests in other languages, and are everywhere in an English one: "can I return a dress". */
const wordsButInEnglish = "i|a";

const toJoints = (joining: string): RegExp =>
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${joining})(?![\\p{L}\\p{N}])|[;\\n]|[,.!?]+(?=\\s)`,
		"giu",
	);

const joints = toJoints(`${words}|${wordsButInEnglish}`);
const englishJoints = toJoints(words);

/** Most parts of one message that are looked at. */
const maxParts = 4;

/** The parts of a message that may be questions of their own: "return and invoice". One part when there is nothing to split. `language`: that of the message. */
export function splitParts(text: string, language: string): readonly string[] {
	const parts = text
		.split(language === "en" ? englishJoints : joints)
		.map((part) => part.trim())
		.filter((part) => /\p{L}{3,}/u.test(part));
	return parts.length >= 2 && parts.length <= maxParts ? parts : [text];
}
