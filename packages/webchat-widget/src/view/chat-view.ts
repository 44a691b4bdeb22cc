import type { ReadonlySignal, Signal } from "@preact/signals";
import type { LocaleId } from "../locale/locales.js";
import type { Strings } from "../locale/strings.js";
import type { PhotoRefusal } from "../photo/admit-photo.js";
import type { NewPhoto } from "../photo/photo.js";
import type { ChatSession } from "../session/chat-session.js";
import type { OtherChannel } from "../wire/read-channels.js";
import type { Announcer } from "./announcer.js";

/** What the parts of the panel share. */
export interface ChatView {
	readonly session: ChatSession;
	readonly strings: ReadonlySignal<Strings>;
	readonly locale: ReadonlySignal<LocaleId>;
	readonly isOpen: ReadonlySignal<boolean>;
	/** What the shopper has typed and not sent. */
	readonly draft: Signal<string>;
	/** What goes with the next message. */
	readonly photos: ReadonlySignal<readonly NewPhoto[]>;
	/** Why a picked file was left out, until something is picked or sent. */
	readonly photoRefusal: ReadonlySignal<PhotoRefusal | undefined>;
	/** True while the browser has a network, as far as it knows. */
	readonly isOnline: ReadonlySignal<boolean>;
	/** Messengers on which the chat can go on. */
	readonly elsewhere: ReadonlySignal<readonly OtherChannel[]>;
	readonly announcer: Announcer;
	readonly shopName: string | undefined;
	/** Changes the interface's language, and asks the bot for it. */
	chooseLocale(locale: LocaleId): void;
	/** Makes picked files ready to be sent. */
	addPhotos(files: readonly File[]): void;
	removePhoto(photo: NewPhoto): void;
	/** Sends what is typed with the photos, and empties both. */
	send(text: string): void;
	/** Sends a tapped button. */
	tap(label: string, action: string): void;
	close(): void;
}
