@echo off
rem Starts Quintet from any folder: the window without arguments, else one command.
setlocal
set "ROOT=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined QUINTET_JAVA set "JAVA=%QUINTET_JAVA%\bin\java"
"%JAVA%" @"%ROOT%\conf\jvm.options" --module-path "%ROOT%\mods" -Dquintet.install="%ROOT%" -cp "%ROOT%\lib\quintet.jar" org.quintet.app.Main %*
