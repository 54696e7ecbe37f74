/** The page that draws contact sheets. */
export const contactSheetPageName = 'contact-sheet.html';
