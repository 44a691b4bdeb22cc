import { icon } from "@shopbell/staff-web";

export const BackIcon = icon(["M12 4.500 6.500 10l5.500 5.500"]);
export const FileIcon = icon([
	"M5.500 3h6l3.500 3.500V17h-9.500z",
	"M11.500 3v3.500H15",
]);
export const ThumbUpIcon = icon([
	"M7 9.500 9.500 4c1.200 0 1.800.800 1.600 2l-.5 2.500h4.200c1 0 1.600.900 1.400 1.800l-1 4.400c-.2.800-.8 1.300-1.600 1.300H7z",
	"M7 9.500H4V16h3",
]);
export const ThumbDownIcon = icon([
	"M13 10.500 10.500 16c-1.200 0-1.800-.800-1.600-2l.5-2.500H5.200c-1 0-1.600-.900-1.400-1.800l1-4.400C5 4.500 5.600 4 6.400 4H13z",
	"M13 10.500h3V4h-3",
]);
export const ArticlesIcon = icon([
	"M4.500 4h11v12.500h-11z",
	"M7.500 7.500h5M7.500 10.500h5M7.500 13.500h3",
]);
export const TryIcon = icon([
	"M4 5.500h12v8.500H9.500L6 17v-3H4z",
	"M8.500 8.300c.3-1.600 3-1.500 3 .1 0 1-1.500 1.100-1.500 2.200",
	"M10 12.300v.010",
]);
export const UnansweredIcon = icon([
	"M3.500 11h3.700l1.300 2h3l1.300-2h3.700",
	"M5.500 4.500h9l2 6.500v3.500a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V11z",
]);
export const SearchIcon = icon([
	"M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11z",
	"M13 13l3.500 3.500",
]);
export const WarningIcon = icon([
	"M10 3.500 17.500 16.500h-15z",
	"M10 8.500v3.500",
	"M10 14.300v.010",
]);
export const ClockIcon = icon([
	"M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z",
	"M10 6v4.300l2.700 1.700",
]);
