import { maxPhotoBytes, maxPhotos, type NewPhoto } from "./photo.js";

/** Why a picked file was left out. */
export type PhotoRefusal = "not-a-photo" | "too-large" | "too-many";

/** Above this a file is not even opened: phones run out of memory, bytes. */
const maxOpenedBytes = 60 * 1024 * 1024;

/** A picked file as a photo that still fits into the message, or why it is left out. */
export async function admitPhoto(
	photos: readonly NewPhoto[],
	file: File,
	prepare: (file: File) => Promise<NewPhoto | undefined>,
): Promise<NewPhoto | PhotoRefusal> {
	if (photos.length >= maxPhotos) return "too-many";
	if (file.size > maxOpenedBytes) return "too-large";
	const photo = await prepare(file);
	if (!photo) return "not-a-photo";
	const bytes = photos.reduce((sum, { source }) => sum + source.size, 0);
	return bytes + photo.source.size > maxPhotoBytes ? "too-large" : photo;
}
