import { create } from 'zustand';

/** The text whose split into briefs is being looked at. */
export const useBriefsPaste = create<{ readonly text: string }>()(() => ({ text: '' }));
