import type { Locator, Page } from '@playwright/test';

const quiet = 4;

/** The cells of a code as they stand on the screen: its picture is taken, and each cell looked at in its middle. */
export const cellsOf = async (code: Locator, reader: Page): Promise<readonly (readonly boolean[])[]> => {
  const side = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const picture = (await code.screenshot()).toString('base64');
  return reader.evaluate(
    async ({ bytes, cells, from }) => {
      const blob = new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], { type: 'image/png' });
      const image = await createImageBitmap(blob);
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('this browser draws nothing');
      context.drawImage(image, 0, 0);
      const middle = (at: number, length: number): number => Math.floor(((at + 0.5) * length) / cells);
      const isDark = (row: number, col: number): boolean => {
        const [red = 0] = context.getImageData(middle(col, image.width), middle(row, image.height), 1, 1).data;
        return red < 128;
      };
      const inner = Array.from({ length: cells - 2 * from }, (_, at) => at + from);
      return inner.map((row) => inner.map((col) => isDark(row, col)));
    },
    { bytes: picture, cells: side, from: quiet },
  );
};
