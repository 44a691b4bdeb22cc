import { type Signal, signal } from "@preact/signals";
import type { ChatSession } from "../session/chat-session.js";
import type { ChatView } from "../view/chat-view.js";
import { admitPhoto, type PhotoRefusal } from "./admit-photo.js";
import type { NewPhoto } from "./photo.js";

export interface PhotoBoxOptions {
	readonly session: Pick<ChatSession, "say">;
	/** What the shopper has typed. */
	readonly draft: Signal<string>;
	readonly prepare: (file: File) => Promise<NewPhoto | undefined>;
	readonly onRefusal: (refusal: PhotoRefusal) => void;
}

/** What the composer needs to send photos beside words. */
export type PhotoBox = Pick<
	ChatView,
	"photos" | "photoRefusal" | "addPhotos" | "removePhoto" | "send"
>;

/** Keeps the picked photos until they are sent. */
export function createPhotoBox({
	session,
	draft,
	prepare,
	onRefusal,
}: PhotoBoxOptions): PhotoBox {
	const photos = signal<readonly NewPhoto[]>([]);
	const photoRefusal = signal<PhotoRefusal | undefined>(undefined);
	/** One picking after another, so that none forgets what the other added. */
	let adding = Promise.resolve();
	return {
		photos,
		photoRefusal,
		addPhotos(files) {
			adding = adding.then(async () => {
				photoRefusal.value = undefined;
				for (const file of files) {
					const admitted = await admitPhoto(photos.value, file, prepare);
					if (typeof admitted === "string") photoRefusal.value ??= admitted;
					else photos.value = [...photos.value, admitted];
				}
				if (photoRefusal.value) onRefusal(photoRefusal.value);
			});
		},
		removePhoto(photo) {
			photos.value = photos.value.filter((one) => one !== photo);
			photoRefusal.value = undefined;
		},
		send(text) {
			session.say(text, undefined, photos.value);
			draft.value = "";
			photos.value = [];
			photoRefusal.value = undefined;
		},
	};
}
