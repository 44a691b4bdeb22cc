import { useEffect, useRef } from "preact/hooks";
import type { Photo } from "../photo/photo.js";
import type { ChatView } from "./chat-view.js";

/** Longest side of a drawn photo, px; twice what is shown, for dense screens. */
const drawnSide = 320;

interface PhotoThumbProps {
	readonly view: ChatView;
	readonly photo: Photo;
}

/**
 * A photo in small. Drawn rather than linked: the shop's page may forbid images from elsewhere
 * and from memory, and a picture of the conversation needs its token.
 */
export function PhotoThumb({ view, photo }: PhotoThumbProps) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const { source, name } = photo;
	const { session, strings } = view;
	useEffect(() => {
		let isGone = false;
		async function draw(): Promise<void> {
			const blob =
				typeof source === "string" ? await session.loadFile(source) : source;
			if (!blob) return;
			const bitmap = await createImageBitmap(blob);
			const target = canvas.current;
			if (target && !isGone) {
				const scale = Math.min(
					1,
					drawnSide / Math.max(bitmap.width, bitmap.height),
				);
				target.width = Math.max(1, Math.round(bitmap.width * scale));
				target.height = Math.max(1, Math.round(bitmap.height * scale));
				target
					.getContext("2d")
					?.drawImage(bitmap, 0, 0, target.width, target.height);
			}
			bitmap.close();
		}
		// What cannot be drawn stays an empty frame with its name.
		void draw().catch(() => undefined);
		return () => {
			isGone = true;
		};
	}, [source, session]);
	return (
		<canvas
			ref={canvas}
			class="thumb"
			role="img"
			aria-label={`${strings.value.photo}: ${name}`}
		/>
	);
}
