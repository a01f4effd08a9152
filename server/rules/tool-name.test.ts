import { describe, expect, test } from '@jest/globals';
import { isSameTool } from './tool-name.js';

const same = (tool: string, named: string, provider: string | null = null) =>
  isSameTool({ tool, provider }, named);

describe('the same tool', () => {
  test.each([
    ['ChatGPT', 'chatgpt'],
    ['Chat GPT', 'ChatGPT'],
    ['Chat Le', 'le chat'],
    ['Le Chat (Mistral AI)', 'Le Chat'],
    ['Le Chat', 'Mistral Le Chat'],
    ['Microsoft Copilot', 'Copilot'],
    ['Copilot de Microsoft', 'Microsoft : copilot de'],
    ['OpenAI ChatGPT', 'ChatGPT (Open AI)'],
    ['GPT-4o', 'gpt 4O'],
    ['Éditeur IA', 'editeur ia'],
  ])('%s is %s', (tool, named) => {
    expect(same(tool, named)).toBe(true);
  });

  test('the maker may stand in the declaration’s own column', () => {
    expect(same('Nova', 'Acme Nova', 'Acme')).toBe(true);
    expect(same('Acme Nova', 'Nova', 'Acme')).toBe(true);
    expect(same('Le Chat', 'Le Chat Mistral', 'Mistral AI')).toBe(true);
  });
});

describe('another tool', () => {
  test.each([
    ['ChatGPT', 'ChatGPT Enterprise'],
    ['GitHub Copilot', 'Microsoft Copilot'],
    ['GitHub Copilot', 'Copilot'],
    ['GPT-4', 'GPT-4o'],
    ['Google Assistant', 'Amazon Assistant'],
    ['Claude', 'Gemini'],
    ['', 'ChatGPT'],
    ['?!', '…'],
  ])('%s is not %s', (tool, named) => {
    expect(same(tool, named)).toBe(false);
  });

  test('a stated maker separates two tools of one name', () => {
    expect(same('Assistant', 'Amazon Assistant', 'Google')).toBe(false);
  });
});
