import type { JSX } from "preact";

function icon(paths: readonly string[]): () => JSX.Element {
	return () => (
		<svg
			class="icon"
			viewBox="0 0 20 20"
			width="18"
			height="18"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			{paths.map((d) => (
				<path key={d} d={d} />
			))}
		</svg>
	);
}

export const BackIcon = icon(["M12 4.500 6.500 10l5.500 5.500"]);
export const BotIcon = icon([
	"M5 7.500h10a1.500 1.500 0 0 1 1.500 1.500v5a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 14V9A1.500 1.500 0 0 1 5 7.500z",
	"M10 7.500v-3",
	"M7.500 11.200v.600",
	"M12.500 11.200v.600",
]);
export const ChevronIcon = icon(["M7.500 5 12.500 10l-5 5"]);
export const CloseIcon = icon(["M5.500 5.500l9 9", "M14.500 5.500l-9 9"]);
export const MenuIcon = icon(["M4 6h12", "M4 10h12", "M4 14h12"]);
export const InboxIcon = icon([
	"M3.500 11h3.700l1.300 2h3l1.300-2h3.700",
	"M5.500 4.500h9l2 6.500v3.500a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V11z",
]);
export const PeopleIcon = icon([
	"M7.500 9.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400z",
	"M2.500 16c.300-2.700 2.300-4.200 5-4.200s4.700 1.500 5 4.200",
	"M13 4.300a2.700 2.700 0 0 1 0 5",
	"M14.500 12c1.800.500 2.800 1.900 3 4",
]);
export const SendIcon = icon([
	"M3.500 10 16.500 4l-4 12.500L9.500 11z",
	"M9.500 11l3-3",
]);
export const ThumbUpIcon = icon([
	"M7 9.500 9.500 4c1.200 0 1.800.800 1.600 2l-.5 2.500h4.200c1 0 1.600.900 1.400 1.800l-1 4.400c-.2.800-.8 1.300-1.600 1.300H7z",
	"M7 9.500H4V16h3",
]);
export const ThumbDownIcon = icon([
	"M13 10.500 10.500 16c-1.200 0-1.800-.800-1.600-2l.5-2.500H5.200c-1 0-1.600-.900-1.400-1.800l1-4.400C5 4.500 5.600 4 6.400 4H13z",
	"M13 10.500h3V4h-3",
]);
export const KeyboardIcon = icon([
	"M3.500 5.500h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z",
	"M5.500 8.500h.010M8.500 8.500h.010M11.500 8.500h.010M14.500 8.500h.010M6.500 11.500h7",
]);
export const InfoIcon = icon([
	"M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z",
	"M10 9.300v4",
	"M10 6.600v.010",
]);
export const EyeIcon = icon([
	"M2.500 10S5 5 10 5s7.500 5 7.500 5-2.500 5-7.500 5-7.500-5-7.500-5z",
	"M10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
]);
export const FileIcon = icon([
	"M5.500 3h6l3.500 3.500V17h-9.500z",
	"M11.500 3v3.500H15",
]);
