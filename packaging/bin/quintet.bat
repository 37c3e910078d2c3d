@echo off
rem Starts Quintet from any folder: the window without arguments, else one command.
setlocal
set "ROOT=%~dp0.."
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
if defined QUINTET_JAVA set "PATH=%QUINTET_JAVA%\bin;%PATH%"
rem The number in such a line as: openjdk full version "25.0.1+8"
set "VERSION=0"
for /f tokens^=2^ delims^=.-+_^" %%a in ('java -fullversion 2^>^&1') do set /a "VERSION=%%a" 2>nul
if %VERSION% LSS 25 (
    echo Quintet needs Java 25 or newer. Install one, for example Temurin 25, or set QUINTET_JAVA to its folder. 1>&2
    exit /b 1
)
java @"%ROOT%\conf\jvm.options" --module-path "%ROOT%\mods" -Dquintet.install="%ROOT%" -cp "%ROOT%\lib\quintet.jar" org.quintet.app.Main %*
