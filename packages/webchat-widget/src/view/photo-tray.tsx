import { fill } from "../locale/strings.js";
import type { ChatView } from "./chat-view.js";
import { CloseIcon } from "./icons.js";
import { PhotoThumb } from "./photo-thumb.js";

/** Photos that go with the next message, each with a way to leave it out. */
export function PhotoTray({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const photos = view.photos.value;
	if (photos.length === 0) return null;
	return (
		<ul class="tray" aria-label={strings.photosToSend}>
			{photos.map((photo, i) => (
				<li key={`${i} ${photo.name} ${photo.source.size}`}>
					<PhotoThumb view={view} photo={photo} />
					<button
						type="button"
						class="remove"
						aria-label={fill(strings.removePhoto, { name: photo.name })}
						onClick={() => view.removePhoto(photo)}
					>
						<CloseIcon />
					</button>
				</li>
			))}
		</ul>
	);
}
