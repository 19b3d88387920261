import "server-only";
import PDFDocument from "pdfkit";
import type { FontName, Fonts } from "./fonts";

/** Points in a millimetre. */
const MM = 72 / 25.4;
const margins = { top: 15 * MM, right: 16 * MM, bottom: 17 * MM, left: 25 * MM };

const ink = "#000000";
export const grey = "#444444";
const line = "#999999";

type Style = { font: FontName; size: number; color?: string; lineGap?: number };
type Column = { x: number; width: number };

/** A4 that text flows down, page by page. Everything is measured before it is drawn. */
export class Sheet {
  private readonly doc: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private pages = 1;
  readonly left = margins.left;
  readonly width: number;
  private readonly bottom: number;

  constructor(
    private readonly fonts: Fonts,
    about: { title: string; author: string },
  ) {
    this.doc = new PDFDocument({
      size: "A4",
      margins,
      bufferPages: true,
      lang: "en-GB",
      displayTitle: true,
      info: { Title: about.title, Author: about.author },
      // Not the standard font: it would be read from a file.
      font: "",
    });
    this.doc.on("data", (chunk: Buffer) => this.chunks.push(chunk));
    this.doc.on("pageAdded", () => {
      this.pages += 1;
    });
    this.width = this.doc.page.width - margins.left - margins.right;
    this.bottom = this.doc.page.height - margins.bottom;
  }

  /** Where the next thing is drawn. */
  get y(): number {
    return this.doc.y;
  }
  get page(): number {
    return this.pages;
  }

  private set(style: Style) {
    return this.doc
      .font(this.fonts[style.font])
      .fontSize(style.size)
      .fillColor(style.color ?? ink);
  }

  heightOf(text: string, width: number, style: Style): number {
    return this.set(style).heightOfString(text, { width, lineGap: style.lineGap ?? 0 });
  }

  /** Flows on to further pages where it has to. */
  text(text: string, { x, width }: Column, style: Style, y = this.y) {
    this.set(style).text(text, x, y, { width, lineGap: style.lineGap ?? 0 });
  }

  skip(points: number) {
    this.doc.y += points;
  }
  moveTo(y: number) {
    this.doc.y = y;
  }

  /** A new page, unless this much fits on the one that is begun. What is higher than a page begins where it is. */
  room(height: number) {
    const whole = this.bottom - margins.top;
    if (this.y + Math.min(height, whole) > this.bottom && this.y > margins.top) {
      this.doc.addPage();
      this.moveTo(margins.top);
    }
  }
  isHigherThanPage = (height: number): boolean => height > this.bottom - margins.top;

  rule(weight: number, { x, width }: Column = { x: this.left, width: this.width }, color = weight > 1 ? ink : line) {
    const { y } = this;
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke();
  }

  /** Left of the text, from here down: what has changed. */
  bar(fromY: number, toY: number) {
    const x = this.left - 4.5 * MM;
    this.doc
      .moveTo(x, fromY)
      .lineTo(x, toY)
      .lineWidth(1.2 * MM)
      .strokeColor(ink)
      .stroke();
  }

  bookmark(title: string) {
    this.doc.outline.addItem(title);
  }

  /** Numbers the pages and ends the file. */
  async finish(footer: string): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange();
    const style = { font: "ui", size: 8, color: grey } as const;
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      // Below the margin, where text would begin a new page.
      this.doc.page.margins.bottom = 0;
      const y = this.bottom + 6 * MM;
      this.set(style).text(footer, this.left, y, { lineBreak: false });
      const number = `${page + 1} of ${count}`;
      const x = this.left + this.width - this.doc.widthOfString(number);
      this.doc.text(number, x, y, { lineBreak: false });
    }
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on("end", resolve);
      this.doc.on("error", reject);
    });
    this.doc.end();
    await ended;
    return Buffer.concat(this.chunks);
  }
}
