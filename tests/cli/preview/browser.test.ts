import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFile, openBrowser, openPage, type Shown, startPreview } from './in-browser.ts';

const skipped = browserFile === undefined ? ' (skipped: no Chromium; install chromium)' : '';
/** What is asked of a text of a page. */
interface SvgText {
  readonly textContent: string;
  getSubStringLength(from: number, count: number): number;
  getAttribute(name: string): string | null;
}

const plan = 'plans/hoc-vien-2024-75-nam.yaml';

describe.skipIf(skipped !== '')(
  `kehoach preview in Chromium${skipped}`,
  () => {
    let shown: Shown;
    let browser: Browser;
    let page: Page;
    let said: string[];
    let text: string;
    const file = () => path.join(shown.folder, plan);
    const pages = () => page.locator('.page svg');
    const top = (words: string) =>
      page
        .locator('svg text', { hasText: words })
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);

    beforeAll(async () => {
      [shown, browser] = await Promise.all([startPreview(plan), openBrowser()]);
      ({ page, said } = await openPage(browser, shown.address, { deviceScaleFactor: 4 }));
      text = await readFile(file(), 'utf8');
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await shown?.stop();
    });

    it('shows the pages as they print, every line within its margins', async () => {
      expect(await pages().count()).toBe(6);
      await expect.poll(() => page.title()).toBe(`${plan} – kehoach`);
      // The browser's own measure of the words on a fine screen (it rounds letters to dots), without the space at their end, in the fonts that came along.
      const lines = await page.locator('svg text').evaluateAll((all) =>
        (all as unknown as SvgText[]).map((one) => ({
          words: one.textContent,
          from: Number(one.getAttribute('x')),
          to: Number(one.getAttribute('x')) + one.getSubStringLength(0, one.textContent.trimEnd().length),
          stretched: one.getAttribute('word-spacing') !== null,
        })),
      );
      // 30 mm and 15 mm of A4 in points.
      const [left, right] = [85.05, 595.3 - 42.5];
      expect(lines.filter(({ from, to }) => from < left - 1.1 || to > right + 0.5)).toEqual([]);
      const stretched = lines.filter((line) => line.stretched);
      expect(stretched.length).toBeGreaterThan(80);
      expect(stretched.filter(({ to }) => Math.abs(to - right) < 0.5).length).toBeGreaterThan(stretched.length * 0.7);
      expect(await page.evaluate('document.fonts.check("12px paper")')).toBe(true);
    });

    it('follows the file without touching pages that stay, and keeps the place that is read', async () => {
      await page.locator('svg text', { hasText: 'TỔ CHỨC THỰC HIỆN' }).first().scrollIntoViewIfNeeded();
      await page.locator('#paper').evaluate((paper) => paper.scrollBy(0, 150));
      await pages()
        .nth(1)
        .evaluate((svg) => Object.assign(svg, { stays: true }));
      const before = await top('TỔ CHỨC THỰC HIỆN');
      // An editor that writes beside and renames.
      await writeFile(
        `${file()}.tmp`,
        text.replace(
          'các nhiệm vụ chính trị.\n',
          'các nhiệm vụ chính trị trong năm nay của toàn Học viện và các trường chính trị.\n          - Mục đích mới thêm.\n',
        ),
      );
      await rename(`${file()}.tmp`, file());
      await page.waitForSelector('svg text:has-text("Mục đích mới thêm")', { state: 'attached' });
      expect(Math.abs((await top('TỔ CHỨC THỰC HIỆN')) - before)).toBeLessThan(3);
      await writeFile(file(), text);
      await page.waitForSelector('svg text:has-text("Mục đích mới thêm")', { state: 'detached' });
      expect(Math.abs((await top('TỔ CHỨC THỰC HIỆN')) - before)).toBeLessThan(3);
      await writeFile(file(), text.replace('Học viên, sinh viên đang theo học', 'Học viên đang theo học'));
      await page.waitForSelector('svg text:has-text("Học viên đang theo học")', { state: 'attached' });
      expect(
        await pages()
          .first()
          .evaluate((svg) => svg.isConnected),
      ).toBe(true);
      await pages()
        .nth(0)
        .evaluate((svg) => Object.assign(svg, { stays: true }));
      await writeFile(file(), text);
      await page.waitForSelector('svg text:has-text("Học viên, sinh viên đang")', { state: 'attached' });
      expect(
        await pages()
          .nth(0)
          .evaluate((svg) => 'stays' in svg),
      ).toBe(true);
    });

    it('leads from a finding to the paper, and from the paper to the line', async () => {
      const found = page.locator('#problems button', { hasText: 'Truyền thống' });
      await found.click();
      expect(await found.getAttribute('aria-current')).toBe('true');
      const chosen = page.locator('.wash.chosen').first();
      expect(await chosen.isVisible()).toBe(true);
      const box = (await chosen.boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y).toBeLessThan(860);
      await page
        .locator('svg text', { hasText: /^Tập thể/ })
        .first()
        .click();
      const line = text.split('\n').findIndex((one) => one.includes('heading: Tập thể')) + 1;
      expect(await page.locator('#place').textContent()).toMatch(new RegExp(`^${plan}:${line}:\\d+`));
      expect(await page.locator('#place a').getAttribute('href')).toMatch(
        /^vscode:\/\/file\/.+hoc-vien-2024-75-nam\.yaml:\d+:\d+$/,
      );
    });

    it('leads from a mark of a roll to the words below it', async () => {
      const mark = '# xem lại: ngày “01/6/2024 là thứ Bảy”';
      const marked = text.replace(/^( +)(- Giữ gìn)/m, `$1${mark}\n$1$2`).replace(/^issuer:/m, `${mark}\nissuer:`);
      await writeFile(file(), marked);
      const item = page.locator('#problems li', { hasText: 'to-review' });
      await item.waitFor();
      await item.locator('button').nth(1).click();
      const chosen = page.locator('g:has(.wash.chosen)');
      expect(await chosen.first().textContent()).toContain('Giữ gìn');
      expect(await page.locator('#place').textContent()).toMatch(
        new RegExp(`^${plan}:${marked.split('\n').findIndex((line) => line.includes('- Giữ gìn'))}:`),
      );
      // An office is no paragraph of the pages.
      await item.locator('button').first().click();
      expect(await chosen.count()).toBe(0);
      // The text of a label is known by the label.
      const labelled = text.replace(/^( +)- Giữ gìn/m, `$1- label: Việc chung\n$1  ${mark}\n$1  text: Đã đổi.\n$&`);
      await writeFile(file(), labelled);
      await page.waitForSelector('svg text:has-text("Đã đổi")', { state: 'attached' });
      await item.locator('button').first().click();
      expect(await chosen.first().textContent()).toContain('Việc chung');
      await writeFile(file(), text);
      await item.waitFor({ state: 'detached' });
    });

    it('leads to every place of a finding that is told once', async () => {
      const wrong = 'Ban chấp hành trung ương';
      const twice = text.replaceAll(/^( +)- (Giữ gìn|Nâng cao)/gm, `$1- ${wrong}. $2`);
      const lines = twice.split('\n').flatMap((line, i) => (line.includes(wrong) ? [i + 1] : []));
      expect(lines.length).toBeGreaterThan(1);
      await writeFile(file(), twice);
      const item = page.locator('#problems li', { hasText: 'name-capitals' });
      await item.waitFor();
      const buttons = item.locator('button');
      expect(await buttons.count()).toBe(lines.length);
      for (const [i, line] of lines.entries()) {
        await buttons.nth(i).click();
        expect(await page.locator('#place').textContent()).toMatch(new RegExp(`^${plan}:${line}:`));
        expect(await page.locator('.wash.chosen').first().isVisible()).toBe(true);
        expect(await page.locator('#problems [aria-current]').count()).toBe(1);
      }
      await writeFile(file(), text);
      await item.waitFor({ state: 'detached' });
    });

    it('keeps the pages while a file is broken or gone, and says so', async () => {
      await writeFile(file(), text.replace('kind: special-campaign', 'kind: [special'));
      await expect.poll(() => page.locator('#state').textContent()).toMatch(/lỗi; trang in là bản trước đó/);
      expect(await pages().count()).toBe(6);
      await rm(file());
      await expect.poll(() => page.locator('#problems').textContent()).toContain('file/missing');
      expect(await pages().count()).toBe(6);
      await writeFile(file(), text);
      await expect.poll(() => page.locator('#state').textContent()).toBe('6 trang, 11 cảnh báo');
    });

    it('follows the office as well, and shows another plan', async () => {
      const office = path.join(shown.folder, 'plans/issuers/hoc-vien-ctqg-ho-chi-minh.yaml');
      const before = await readFile(office, 'utf8');
      await writeFile(office, before.replace(/^place: .*$/m, 'place: Đà Nẵng'));
      await page.waitForSelector('svg text:has-text("Đà Nẵng, ngày")', { state: 'attached' });
      await writeFile(office, before);
      await page.selectOption('#plan', 'plans/lai-chau-2022-thi-dua.yaml');
      await expect.poll(() => page.title()).toContain('lai-chau');
      expect(await pages().count()).toBe(4);
      await page.selectOption('#plan', plan);
      await expect.poll(() => pages().count()).toBe(6);
    });

    it('shows the pages in their true size, or as wide as the window', async () => {
      const size = page.locator('#size');
      const width = async () => (await page.locator('.page').first().boundingBox())!.width;
      const fit = await width();
      expect(await size.getAttribute('aria-pressed')).toBe('false');
      await size.click();
      expect(await size.getAttribute('aria-pressed')).toBe('true');
      // 210 mm at 96 dots an inch.
      expect(await width()).toBeCloseTo((210 / 25.4) * 96, 0);
      await size.click();
      expect(await width()).toBe(fit);
    });

    it('takes the keys of the paper as soon as it is there', async () => {
      const { page: other } = await openPage(browser, shown.address);
      await other.keyboard.press('j');
      expect(await other.locator('#place').textContent()).toMatch(/:\d+:\d+/);
      await other.context().close();
    });

    it('is worked by keyboard alone', async () => {
      await page.locator('#plan').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.id')).toBe('paper');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await page.locator('#place').textContent()).toMatch(/:\d+:\d+/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.locator('#problems [aria-current]').count()).toBe(1);
    });

    it.each(['light', 'dark'] as const)(
      'has nothing that stops a reader, on a %s screen, small or large',
      async (colorScheme) => {
        for (const viewport of [
          { width: 1280, height: 860 },
          { width: 390, height: 780 },
          { width: 360, height: 640 },
          { width: 740, height: 360 },
        ]) {
          const { page: other, said: errors } = await openPage(browser, shown.address, { colorScheme, viewport });
          await other.addScriptTag({ content: axe.source }).catch(() => other.evaluate(axe.source));
          const { violations } = await other.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          const overflow = await other.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect(overflow).toBe(false);
          // Two fifths of the screen are left for the paper.
          expect((await other.locator('#paper').boundingBox())!.height).toBeGreaterThan(viewport.height * 0.4);
          expect(errors.filter((one) => !one.includes('Content Security Policy'))).toEqual([]);
          await other.context().close();
        }
      },
    );

    it('says when it has lost the program, and had no error of its own till then', async () => {
      expect(said).toEqual([]);
      shown.process.kill('SIGTERM');
      await expect.poll(() => page.locator('#state').textContent()).toContain('Mất kết nối');
    });
  },
  60_000,
);
