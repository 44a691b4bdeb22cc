import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { PhotoRefusal } from "./admit-photo.js";
import { createPhotoBox } from "./create-photo-box.js";
import { maxPhotoBytes, type NewPhoto } from "./photo.js";

const file = (name: string, bytes = 10) =>
	new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });

/** A box that takes every file as it is, but for texts. */
function createBox() {
	const said: [string, readonly NewPhoto[] | undefined][] = [];
	const told: PhotoRefusal[] = [];
	const draft = signal("typed");
	const box = createPhotoBox({
		session: { say: (text, _action, photos) => said.push([text, photos]) },
		draft,
		prepare: async (picked) =>
			picked.name.endsWith(".txt")
				? undefined
				: { name: picked.name, source: picked },
		onRefusal: (refusal) => told.push(refusal),
	});
	return {
		box,
		draft,
		said,
		told,
		names: () => box.photos.value.map(({ name }) => name),
	};
}

describe("picked photos", () => {
	it("join those picked before, and go with the next message", async () => {
		const { box, draft, said, names } = createBox();
		box.addPhotos([file("a.jpg")]);
		box.addPhotos([file("b.jpg")]);
		await expect.poll(names).toEqual(["a.jpg", "b.jpg"]);
		box.send("look");
		expect(said.map(([text, photos]) => [text, photos?.length])).toEqual([
			["look", 2],
		]);
		expect(names()).toEqual([]);
		expect(draft.value).toBe("");
	});

	it("can be left out again", async () => {
		const { box, names } = createBox();
		box.addPhotos([file("a.jpg"), file("b.jpg")]);
		await expect.poll(names).toHaveLength(2);
		box.removePhoto(box.photos.value[0] as NewPhoto);
		expect(names()).toEqual(["b.jpg"]);
	});

	it("leave out what is no picture, keep the rest, and say so once", async () => {
		const { box, told, names } = createBox();
		box.addPhotos([file("a.txt"), file("b.jpg"), file("c.txt")]);
		await expect.poll(() => told).toEqual(["not-a-photo"]);
		expect(names()).toEqual(["b.jpg"]);
		expect(box.photoRefusal.value).toBe("not-a-photo");
		box.addPhotos([file("d.jpg")]);
		await expect.poll(names).toEqual(["b.jpg", "d.jpg"]);
		expect(box.photoRefusal.value).toBeUndefined();
	});

	it("are at most five", async () => {
		const { box, told, names } = createBox();
		box.addPhotos(Array.from({ length: 7 }, (_, i) => file(`${i}.jpg`)));
		await expect.poll(() => told).toEqual(["too-many"]);
		expect(names()).toHaveLength(5);
	});

	it("fit together into one message", async () => {
		const { box, told, names } = createBox();
		box.addPhotos([
			file("a.jpg", maxPhotoBytes - 100),
			file("b.jpg", 101),
			file("c.jpg", 100),
		]);
		await expect.poll(() => told).toEqual(["too-large"]);
		expect(names()).toEqual(["a.jpg", "c.jpg"]);
	});
});
