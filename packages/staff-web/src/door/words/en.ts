import type { DoorWords } from "./door-words.js";

export const en: DoorWords = {
	code: "Code",
	codeTitle: "One more step",
	codeHint:
		"Type the six digits that your authenticator app shows now. Without the phone, one of your spare codes will do.",
	codeWrong: "That code is not right, or not any more. Please look again.",
	codeExpired: "That took too long. Please sign in once more.",
	codeLocked: "Too many wrong codes. Please try again in a quarter of an hour.",
	tooMany: "Too many attempts. Please wait a few minutes.",
	failed: "That did not work. Please try again.",
	goOn: "Continue",
	back: "Back",
	or: "or",
	company: "Sign in with {name}",
	companyRefused: "The sign-in at {name} was not completed.",
	companyUnknown:
		"You have no account here yet. Please ask your administrator.",
	companyUnreachable: "{name} cannot be reached at the moment.",
	setUpTitle: "Second factor",
	setUpRequired:
		"Your shop asks for a code from your phone besides the password. Setting it up takes a minute.",
	setUpHint:
		"A code from an app on your phone, besides the password. Any authenticator app will do.",
	password: "Your password",
	wrongPassword: "The password is not right.",
	scan: "Scan this picture with the app.",
	picture: "Picture for the authenticator app",
	key: "Or type this key into the app",
	firstCode: "The six digits that the app shows now",
	spareTitle: "Spare codes",
	spareHint:
		"For the day the phone is lost. Each works once. Keep them where only you find them; they are not shown again.",
	copy: "Copy",
	copied: "Copied",
	turnOn: "Turn on",
	turnOff: "Turn off",
	isOn: "The second factor is on.",
	isOff: "The second factor is off.",
	removeIt: "Remove second factor",
	hasIt: "second factor on",
	signOut: "Sign out",
};
