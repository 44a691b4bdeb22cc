import type { Phrases } from "./phrases.js";

export const en: Phrases = {
	languageName: "English",
	greeting:
		"Hello! I’m the shop’s automated assistant, a computer program. Ask me anything about your order, delivery or returns. You can talk to a person at any time.",
	greetingByName:
		"Hello, {name}! I’m the shop’s automated assistant, a computer program. Ask me anything about your order, delivery or returns. You can talk to a person at any time.",
	talkToPerson: "Talk to a person",
	backToBot: "Back to the assistant",
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
	agentJoined: "{agent} has joined the conversation.",
	agentGaveBack:
		"{agent} has handed the conversation back to me. Is there anything else I can do for you?",
	resolvedAskRating:
		"The conversation has ended. How satisfied are you with the help you received? 1 = not at all, 5 = very satisfied.",
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
	ordinals: [
		["first", "the first", "first one", "the first one", "1st"],
		["second", "the second", "second one", "the second one", "2nd"],
		[
			"third",
			"the third",
			"third one",
			"the third one",
			"3rd",
			"last",
			"the last one",
		],
	],
};
