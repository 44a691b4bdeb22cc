import type { HandoffReason, PackedSlot, ShopDeed } from "../wire/handoff.js";
import type { Role } from "../wire/me.js";
import type { WorkStrings } from "./work-strings.js";

/** What the desk says in one language. `{…}` is filled in by `fill`. */
export interface Strings {
	readonly work: WorkStrings;
	/** The language's name for itself. */
	readonly languageName: string;
	readonly desk: string;
	// Signing in
	readonly signInTitle: string;
	readonly email: string;
	readonly password: string;
	readonly signIn: string;
	readonly signingIn: string;
	readonly signInHint: string;
	readonly wrongCredentials: string;
	/** `{minutes}` as "3 min" */
	readonly tooManyAttempts: string;
	readonly showPassword: string;
	readonly hidePassword: string;
	readonly newPasswordTitle: string;
	readonly newPasswordHint: string;
	readonly changePassword: string;
	readonly currentPassword: string;
	readonly newPassword: string;
	/** `{min}` */
	readonly newPasswordRule: string;
	readonly yourName: string;
	readonly yourNameHint: string;
	readonly save: string;
	readonly passwordUnchanged: string;
	readonly passwordTooLong: string;
	readonly wrongPassword: string;
	readonly passwordChanged: string;
	readonly signOut: string;
	readonly signedOut: string;
	readonly noAccess: string;
	// Inbox
	readonly inbox: string;
	readonly waiting: string;
	readonly mine: string;
	readonly closed: string;
	readonly nobodyWaits: string;
	readonly nobodyWaitsHint: string;
	readonly noneMine: string;
	readonly noneClosed: string;
	readonly visitor: string;
	/** `{age}` */
	readonly waitsFor: string;
	/** `{count}` */
	readonly unread: string;
	readonly newWaiting: string;
	readonly newMessage: string;
	readonly reasons: Readonly<Record<HandoffReason, string>>;
	readonly channels: Readonly<Record<string, string>>;
	readonly resolved: string;
	readonly released: string;
	readonly withdrawn: string;
	readonly "fallen-back": string;
	readonly expired: string;
	/** `{agent}` */
	readonly by: string;
	// Conversation
	readonly chooseConversation: string;
	readonly chooseConversationHint: string;
	readonly conversation: string;
	readonly back: string;
	readonly accept: string;
	readonly resolve: string;
	readonly giveBack: string;
	readonly acceptToAnswer: string;
	readonly writeAnswer: string;
	readonly writeAnswerHint: string;
	readonly send: string;
	readonly sending: string;
	readonly notSent: string;
	readonly tryAgain: string;
	readonly discard: string;
	/** `{count}` */
	readonly charactersLeft: string;
	readonly tooLong: string;
	readonly bot: string;
	readonly you: string;
	/** `{title}` */
	readonly botShowed: string;
	/** `{score}` */
	readonly rated: string;
	/** `{language}` */
	readonly choseLanguage: string;
	readonly offered: string;
	readonly unfoldAll: string;
	readonly foldAll: string;
	readonly file: string;
	readonly newLines: string;
	readonly resolveWithDraft: string;
	readonly cancel: string;
	// Context
	readonly context: string;
	readonly asked: string;
	readonly shown: string;
	readonly nothingAsked: string;
	readonly nothingShown: string;
	/** `{percent}` */
	readonly confidence: string;
	readonly helped: string;
	readonly rejected: string;
	/** What is known already. */
	readonly known: string;
	readonly knownHint: string;
	/** Names of slots by their type. */
	readonly slotTypes: Readonly<Record<string, string>>;
	readonly provenance: Readonly<Record<PackedSlot["from"], string>>;
	readonly notConfirmed: string;
	readonly yes: string;
	readonly no: string;
	/** `{count}` */
	readonly photoCount: string;
	readonly shopDone: string;
	/** What the shop was asked to do, by action. */
	readonly deeds: Readonly<Record<string, string>>;
	readonly deedOutcomes: Readonly<Record<ShopDeed["outcome"], string>>;
	readonly language: string;
	readonly channel: string;
	readonly page: string;
	readonly reason: string;
	readonly since: string;
	readonly unknown: string;
	readonly opensInNewTab: string;
	// What can go wrong
	readonly loading: string;
	readonly offline: string;
	readonly online: string;
	readonly loadFailed: string;
	/** `{agent}` */
	readonly taken: string;
	readonly takenBySomebody: string;
	readonly gone: string;
	readonly notYours: string;
	readonly failed: string;
	readonly wrongAddress: string;
	readonly dismiss: string;
	// Menu
	readonly menu: string;
	readonly theme: string;
	readonly themeSystem: string;
	readonly themeLight: string;
	readonly themeDark: string;
	readonly sound: string;
	readonly shortcuts: string;
	readonly shortcutsOn: string;
	readonly shortcutNext: string;
	readonly shortcutPrevious: string;
	readonly shortcutWaiting: string;
	readonly shortcutWrite: string;
	readonly shortcutLeave: string;
	readonly shortcutSend: string;
	readonly shortcutFold: string;
	readonly shortcutHelp: string;
	readonly close: string;
	// People
	readonly people: string;
	readonly addPerson: string;
	readonly name: string;
	readonly role: string;
	readonly roles: Readonly<Record<Role, string>>;
	readonly add: string;
	readonly emailTaken: string;
	/** `{name}` */
	readonly oneTimePassword: string;
	readonly oneTimePasswordHint: string;
	readonly disable: string;
	readonly enable: string;
	readonly disabled: string;
	readonly notSignedInYet: string;
	readonly lastAdministrator: string;
}

/** Puts values in place of `{name}`. */
export function fill(
	text: string,
	values: Readonly<Record<string, string | number>>,
): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
		String(values[name] ?? whole),
	);
}
