export { playChime } from "./alert/play-chime.js";
export { type LiveListener, openLiveSocket } from "./api/live-socket.js";
export {
	type Answer,
	type Failure,
	type Refusal,
	request,
} from "./api/request.js";
export { Door, type DoorStep } from "./door/door.js";
export { SecondFactorForm } from "./door/second-factor-form.js";
export { SecondFactorPage } from "./door/second-factor-page.js";
export { doorWordsOf } from "./door/words/door-words-of.js";
export { createNotices, type NoticeList } from "./state/create-notices.js";
export {
	type Keeper,
	keep,
	readKept,
	storedSignal,
} from "./state/stored-signal.js";
export { toSafeUrl } from "./text/safe-url.js";
export { accountRefusal } from "./view/account-refusal.js";
export { Blocks, SafeLink } from "./view/blocks.js";
export { icon } from "./view/icon.js";
export { LanguageSelect } from "./view/language-select.js";
export { Modal } from "./view/modal.js";
export { Notices } from "./view/notices.js";
export { PageWithoutSession } from "./view/page-without-session.js";
export { type PasswordChange, PasswordForm } from "./view/password-form.js";
export { StaffWords } from "./view/staff-words.js";
export type { Block, Inline } from "./wire/blocks.js";
