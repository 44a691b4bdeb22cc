import type { Phrases } from "./phrases.js";

export const en: Phrases = {
	languageName: "English",
	greeting:
		"Hello! I’m the shop’s automated assistant, a computer program. Ask me anything about your order, delivery or returns. You can talk to a person at any time.",
	greetingByName:
		"Hello, {name}! I’m the shop’s automated assistant, a computer program. Ask me anything about your order, delivery or returns. You can talk to a person at any time.",
	talkToPerson: "Talk to a person",
	backToBot: "Back to assistant",
	backWithBot: "All right, I’m here for you again. What can I do?",
	noneOfThese: "None of these",
	clarify: "I want to get this right. Which of these do you mean?",
	notUnderstood:
		"I’m sorry, I don’t know the answer to that. Could you put it another way? Or I can pass you to a colleague.",
	noneFits:
		"I see. Please tell me in your own words what you need, or let me pass you to a colleague.",
	sameAgain: "You have already seen this answer. In short:",
	sorryForTrouble:
		"I’m sorry for the trouble. Here is what I know; if you prefer, a colleague can take over.",
	frustrated:
		"I’m sorry for the trouble. I’d rather not guess: a colleague can take over from here.",
	onlyTextRead:
		"I can’t open files, but a colleague can. Shall I pass you to one?",
	handoffWaiting:
		"I’ve passed our conversation to my colleagues, with everything you have written. Somebody will join you here; you don’t need to repeat anything.",
	handoffAfterMisses:
		"I can’t find the right answer, so I’ve passed our conversation to my colleagues, with everything you have written. Somebody will join you here.",
	handoffFailed:
		"I’m sorry, I can’t reach my colleagues at the moment. Please try again in a few minutes, or carry on with me in the meantime.",
	stillWaiting:
		"Thank you for your patience. Nobody is free yet, and I don’t know how long it will take. Your place in the queue is kept, and nothing you have written is lost. You can also leave your e-mail address here.",
	addedForPerson: "Thank you, I’ve added that for my colleague.",
	alreadyWaiting:
		"Your request is already with my colleagues. Somebody will join you here.",
	messageDeleted: "[Message deleted by the sender]",
	agentJoined: "{agent} has joined the conversation.",
	fileOnlyNamed: "A file that cannot be shown here: {name}",
	agentGaveBack:
		"{agent} has handed the conversation back to me. Is there anything else I can do for you?",
	ratingThanks:
		"Thank you for your rating. If anything else comes up, just write.",
	ratingSorry:
		"Thank you for your honesty, and I’m sorry the help wasn’t better. If the matter isn’t settled, I’ll pass you to a person again.",
	wasThisHelpful: "Did this help?",
	feedbackThanks: "Glad to hear it. Is there anything else I can do for you?",
	feedbackSorry:
		"I’m sorry that didn’t help. Tell me a little more, or let me pass you to a colleague.",
	languageSwitched: "We’ll continue in English.",
	switchTo: "Switch to English",
	articleGone: "That choice is no longer available. Please ask me again.",
	disclosure:
		"A quick note: I’m the shop’s automated assistant, a computer program. You can talk to a person at any time.",
	yes: "Yes",
	no: "No",
	confirmValue: "Is it about {value}?",
	confirmAgain: "A yes or a no is enough: do you mean {value}?",
	flowReminder: "Back to “{title}”:",
	flowStopped:
		"All right, I’ve stopped. Is there anything else I can do for you?",
	flowRestarted: "All right, from the beginning.",
	flowAtStart: "We are at the first question already.",
	nothingUnderWay:
		"Nothing is under way right now. Just write what you need, or I can pass you to a colleague.",
	nothingToStop:
		"There is nothing open here to stop or to go back to. What can I help you with? A colleague can take over as well.",
	flowHelp:
		"You can answer the question, write “back” or “stop”, or talk to a person at any time.",
	flowExpired:
		"I haven’t heard from you for a while, so I’ve put “{title}” aside. Just write when you are ready; what you have told me isn’t lost.",
	flowContinue: "Continue",
	flowStop: "Stop",
	stillLooking: "One moment, please, I’m still waiting for the shop’s answer.",
	takesLong:
		"It is taking longer than usual. I’ll write as soon as the answer is here; a colleague can help in the meantime.",
	shopUnavailable:
		"I’m sorry, I can’t reach the shop’s system at the moment. I’ve kept what you told me. Shall I try again, or pass you to a colleague?",
	shopUncertain:
		"I’m sorry, the shop’s system hasn’t answered in time, so I don’t know whether this was done. It’s best if a colleague checks; what you told me is kept.",
	tryAgain: "Try again",
	corrected: "Thank you, I’ve changed that.",
	clarifyAgain:
		"I still can’t tell these apart. Please tap one, or let me pass you to a colleague.",
	clarifyRest: "And for the other part, which do you mean?",
	safety: {
		"self-harm":
			"I’m very sorry that you are going through this. I’m only a program, but you don’t have to face it alone. If you are in danger now, please call 112 or someone you trust. I’m asking a colleague to come here.",
		health:
			"Your health comes first. If you feel unwell, please stop using the product and see a doctor; in an emergency call 112. A program must not advise on this, so I’m asking a colleague to come here.",
		minor:
			"As this concerns a child or a young person, it should be in a person’s hands. I’m asking a colleague to come here.",
		legal:
			"I understand that this is a legal matter. A program must not answer it, so I’m asking a colleague to take it over.",
		abuse:
			"I’m sorry that this happened to you. Nobody has to put up with that. If you are in danger, please call 112. I’m asking a colleague to come here.",
		chargeback:
			"A disputed payment should be looked at by a person straight away. I’m asking a colleague to take it over.",
	},
};
