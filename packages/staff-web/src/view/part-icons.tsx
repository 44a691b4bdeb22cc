import { icon } from "./icon.js";

export const CloseIcon = icon(["M5.500 5.500l9 9", "M14.500 5.500l-9 9"]);
export const EyeIcon = icon([
	"M2.500 10S5 5 10 5s7.500 5 7.500 5-2.500 5-7.500 5-7.500-5-7.500-5z",
	"M10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
]);
