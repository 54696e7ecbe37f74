/** Settings of `npx remotion`: where the compositions and the public folder are, and colours that players show right. */
import { Config } from '@remotion/cli/config';

Config.setEntryPoint('./compositions/index.ts');
Config.setPublicDir('./assets');
Config.setVideoImageFormat('jpeg');
Config.setJpegQuality(92);
Config.setCodec('h264');
Config.setPixelFormat('yuv420p');
Config.setColorSpace('bt709');
