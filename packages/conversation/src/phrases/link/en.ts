import type { LinkPhrases } from "./link-phrases.js";

export const en: LinkPhrases = {
	webchat: "chat on our website",
	code: "Your code is {code}. Write it to us on the other channel within {minutes, plural, one {# minute} other {# minutes}}, and we’ll go on there. Please give it to nobody else: our team will then see what was said here as belonging to that conversation.",
	link: "Open {place} with this link and we’ll go on there. It works once, within {minutes, plural, one {# minute} other {# minutes}}. Please keep it to yourself: our team will then see what was said here as belonging to that conversation.",
	openLink: "Continue: {place}",
	written: "I would like to continue my conversation here.",
	unavailable:
		"I’m sorry, I can’t connect the two channels at the moment. Please try again in a little while; we can of course go on here.",
	tooMany:
		"There have been too many attempts. Please try again in an hour; we can go on here in the meantime.",
	ask: "This belongs to another conversation with us ({place}). Shall I join the two, so that you needn’t repeat anything? Please say yes only if you started it yourself; if somebody sent you the link or code, choose no.",
	yes: "Yes, that was me",
	no: "No",
	confirmed:
		"Thank you. We’ll go on here from your other conversation ({place}), and you needn’t repeat anything.",
	signedIn:
		"You are signed in there, so that counts here too for {hours, plural, one {# hour} other {# hours}}.",
	withPerson:
		"{agent} from our team has that conversation and keeps it. I’m asking for {agent} here as well; until then an answer may still appear in the other place.",
	waiting:
		"You are waiting for a colleague there, and your place is kept. If you’d rather wait here, just ask for a person.",
	declined: "All right, the two conversations stay apart.",
	wrong:
		"This link or code doesn’t work: they are good for ten minutes and only once. For a new one, write “link code” in your other conversation.",
	opened:
		"This conversation has just been opened in another place ({place}). If that wasn’t you, write “unlink” and I’ll end it at once.",
	ended:
		"This conversation is no longer connected with the other one. Nothing new passes between them.",
	notLinked: "This conversation isn’t connected with any other.",
};
