/// One file a task: which perceptions it needs, how it asks, how it shapes the answer.
package org.quintet.task;
