import { nextSlot } from "../text/typed-text.js";

/**
 * Puts text into a field as if it had been typed, in place of what stands between the two places
 * (the selection, when left out); an open slot of it is selected, so that typing fills it in.
 */
export function insertText(
	field: HTMLTextAreaElement,
	text: string,
	from = field.selectionStart,
	to = field.selectionEnd,
): void {
	const start = Math.min(from, field.value.length);
	field.setRangeText(text, start, Math.min(to, field.value.length), "end");
	field.dispatchEvent(new Event("input", { bubbles: true }));
	field.focus();
	const slot = nextSlot(field.value, start);
	if (slot && slot.start < start + text.length)
		field.setSelectionRange(slot.start, slot.end);
}
