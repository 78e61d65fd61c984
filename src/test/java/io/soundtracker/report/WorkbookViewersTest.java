package io.soundtracker.report;
