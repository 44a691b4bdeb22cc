import type { HandoffPhrases } from "./handoff-phrases.js";

export const en: HandoffPhrases = {
	waitPosition:
		"{position, plural, =1 {You are next in the queue.} other {You are number # in the queue.}}",
	waitRange:
		"At the moment it takes {from} to {to, plural, one {# minute} other {# minutes}}.",
	waitUpTo:
		"At the moment it takes {to, plural, one {a minute at most} other {# minutes at most}}.",
	waitUnknown: "We don’t know yet how long it will take.",
	waitKept:
		"Nothing you have written is lost, and I’ll tell you when this changes.",
	reRouted:
		"The colleague I asked first is busy, so I’m asking another one. You keep your place.",
	wider: "I’m asking more of my colleagues now. You keep your place.",
	requeued:
		"Another colleague will join you here. You keep your place, and you don’t need to repeat anything.",
	transferred:
		"{agent} is taking over and can see everything you have written.",
	tookUp: "{agent} has come back to you about your question.",
	askedAgain:
		"I’ve passed it to {agent}, who knows your matter. If {agent} is busy, another colleague will join you; you don’t need to repeat anything.",
	closed: "My colleagues aren’t in at the moment.",
	opensAt: "They are back: {opens}.",
	closedChoice:
		"Your question is with them and nothing is lost. You can leave it with us, have us call you, or get its number by e-mail.",
	leaveQuestion: "Leave my question",
	callMeBack: "Call me back",
	numberByEmail: "Number by e-mail",
	questionLeft:
		"Thank you, your question stays with my colleagues. Its number follows in a moment.",
	nobodyCame:
		"I’m sorry, nobody has come free, and I don’t want to keep you waiting.",
	ticketNumber:
		"Your question has the number {number}; a colleague will answer it.",
	callBackNumber:
		"Your call-back has the number {number}; a colleague will call you.",
	botStays: "In the meantime I’m here for you.",
	expired:
		"I’m sorry: nobody has come free, and I don’t want to let you wait in vain.",
	otherWays: "This is how you reach us otherwise: {contacts}.",
	askEmail: "Which e-mail address shall I use?",
	emailUnreadable:
		"I can’t read an e-mail address in that. It looks like name@example.com.",
	numberToEmail: "Thank you, the number of your question goes to {email}.",
	emailTranscript: "E-mail me this chat",
	transcriptToEmail: "Thank you, the conversation goes to {email}.",
	ended: "The conversation has ended.",
	beforeYouGo: "One question before you go:",
	surveys: {
		csat: "How satisfied are you with the help you received? 1 = not at all, 5 = very satisfied.",
		ces: "How easy was it to get your matter settled? 1 = very difficult, 7 = very easy.",
		nps: "How likely are you to recommend us to a friend? 0 = not at all, 10 = certainly.",
	},
	anythingNew: "Is there anything new?",
	backSolved: "{agent} settled this with you ({day}).",
	backArranged: "{agent} arranged this with you ({day}).",
	backUnreached:
		"We couldn’t write to you here at the time, so {agent} took another way ({day}):",
	backUnsolved: "Your conversation with {agent} ({day}) left something open.",
	promiseBy: "{text} (by: {day})",
	nextStep: "What happens next: {step}",
};
