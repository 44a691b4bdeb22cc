import type { NewPhoto } from "./photo.js";

/** Pictures above this are made smaller, bytes. */
const smallEnough = 1024 * 1024;

/** Longest side of a picture that was made smaller, px: a crack in a cup is still seen. */
const longestSide = 2048;

/** Types the server takes as they are. */
const taken = /^image\/(jpeg|png|webp|gif)$/;

/**
 * A picked file as it is sent: anything the browser can draw, made smaller where it is large, so
 * that several fit into one message. A redrawn picture no longer tells where it was taken.
 * Undefined for what is no picture.
 */
export async function preparePhoto(file: File): Promise<NewPhoto | undefined> {
	let bitmap: ImageBitmap;
	try {
		bitmap = await createImageBitmap(file);
	} catch {
		return undefined;
	}
	const name = file.name.slice(-100);
	if (taken.test(file.type) && file.size <= smallEnough) {
		bitmap.close();
		return { name, source: file };
	}
	const scale = Math.min(
		1,
		longestSide / Math.max(bitmap.width, bitmap.height),
	);
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, Math.round(bitmap.width * scale));
	canvas.height = Math.max(1, Math.round(bitmap.height * scale));
	const pen = canvas.getContext("2d");
	// JPEG knows no transparency: what was see-through becomes white, not black.
	if (pen) {
		pen.fillStyle = "#fff";
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	}
	bitmap.close();
	const source = await new Promise<Blob | null>((resolve) =>
		canvas.toBlob(resolve, "image/jpeg", 0.85),
	);
	return source
		? { name: name.replace(/(\.\w{1,5})?$/, ".jpg"), source }
		: undefined;
}
